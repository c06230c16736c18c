import fc from 'fast-check'

// A change must not fail by chance: properties see the same examples in every run. Others are tried
// by hand with CAREBENCH_SEED=number, and what they find becomes a row of a table.
fc.configureGlobal({ seed: Number(process.env['CAREBENCH_SEED'] ?? 20261121) })
