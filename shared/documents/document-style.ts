/**
 * How a document looks: the window's sibling in black on white, nothing that a copier
 * loses. Contextual forms are off: who copies text out of the PDF would get no hyphens and colons.
 */
export function documentStyle(fontFamily: string, numbersPages: boolean): string {
  const numbers = numbersPages
    ? `@bottom-right{content:counter(page) ' / ' counter(pages);font:400 7pt '${fontFamily}',sans-serif}`
    : ''
  return `@page{size:210mm 297mm;margin:13mm 16mm 15mm;${numbers}}
*{box-sizing:border-box}
html{background:#fff}
body{margin:0;color:#000;font:400 8.5pt/1.32 '${fontFamily}','Inter','Noto Sans','DejaVu Sans',sans-serif;font-feature-settings:'calt' 0}
h1,h2,p,dl,dd,ul{margin:0;padding:0}
.second{display:block;font-size:6.8pt;font-weight:400;color:#444;line-height:1.25}
header{display:flex;justify-content:space-between;gap:10mm;padding-bottom:3mm;border-bottom:.4mm solid #000}
.issuer{font-style:normal}
.issuer>*{display:block}
.issuer strong{font-size:11pt;font-weight:600}
.heading{text-align:right}
h1{font-size:16pt;font-weight:600;line-height:1.1}
h1 .second{font-size:9pt}
.references{display:flex;justify-content:flex-end;gap:6mm;margin-top:2mm;text-align:left;white-space:nowrap}
.references dt .second{display:block}
.references dt .second::before{content:''}
dt{font-size:7pt;color:#333}
dt .second{font-size:6pt;display:inline}
dt .second::before,h2 .second::before,.mark .second::before,.stamp-word .second::before,thead .second::before{content:'/ '}
dd{font-weight:600}
dd .second{font-weight:400}
section{margin-top:3.6mm;break-inside:avoid}
h2{font-size:9.5pt;font-weight:600;margin-bottom:1.2mm;break-after:avoid}
h2 .second{display:inline;font-size:7pt}
.facts{display:grid;grid-template-columns:repeat(3,1fr);gap:1.4mm 5mm}
.facts dd{overflow-wrap:anywhere}
table{width:100%;border-collapse:collapse;table-layout:fixed}
th,td{text-align:left;vertical-align:top;padding:1.3mm 1.6mm;border-top:.15mm solid #000;font-weight:400;overflow-wrap:break-word}
tr{break-inside:avoid}
thead th{font-size:7pt;color:#333;border-top:0;padding-bottom:.6mm}
thead .second{display:inline;font-size:6pt}
thead th:nth-child(1){width:40mm}
thead th:nth-child(2){width:27mm;text-align:right}
tbody tr:last-child>*{border-bottom:.15mm solid #000}
.name{display:block;font-size:9.5pt;font-weight:600}
.mark{display:block;font-size:7.5pt}
.mark .second{display:inline;font-size:6.4pt}
.price{font-size:9.5pt;font-weight:600;text-align:right;font-variant-numeric:tabular-nums}
.options{break-inside:auto}
tr.emphasised>:first-child{border-left:1.2mm solid #000}
ul{list-style:none}
li+li{margin-top:.8mm}
.source{display:block;font-size:6.3pt;line-height:1.25;color:#333}
cite{font-style:normal}
.paragraphs .lead{font-size:10.5pt;font-weight:600}
.paragraphs p+p{margin-top:.6mm}
.signatures{break-before:avoid}
.places{display:flex;gap:10mm}
.place{flex:1}
.ink{height:19mm;border-bottom:.25mm solid #000;display:flex;align-items:flex-end}
.ink>div,.ink svg{display:block;height:18mm;max-width:100%}
.caption{font-size:7pt;margin-top:.6mm}
.seal{display:flex;gap:4mm;align-items:center;font-size:7.5pt}
.seal h2{font-size:8pt;margin-bottom:.4mm}
.seal-line{font-weight:600}
.code svg{display:block;width:26mm;height:26mm}
.stamp{display:flex;align-items:center;gap:6mm;border:.8mm solid #000;padding:1.6mm 3mm;margin-top:3mm}
.stamp-word{font-size:15pt;font-weight:600}
.stamp-word .second{display:inline;font-size:10pt}
.watermark{position:fixed;inset:0;display:flex;align-items:center;justify-content:center;font-size:72pt;font-weight:600;color:rgba(0,0,0,.09);transform:rotate(-52deg);white-space:nowrap;z-index:1}`
}
