"""The look of HTML pages, near that of the PDF."""

from typing import Final

STYLE: Final = """
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1a202c;
  font: 1rem/1.45 "Source Sans Pro", "Source Sans 3", Arial, sans-serif; overflow-wrap: anywhere; }
header { display: flex; gap: 2rem; justify-content: space-between;
  border-bottom: 1px solid #cbd3dc; padding-bottom: .5rem; }
header p { margin: 0; }
header div > p:first-of-type { font-weight: 600; font-size: 1.15rem; }
header img { display: block; max-width: 240px; max-height: 56px; margin-bottom: .5rem; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0 .5rem; }
caption, dt { font-weight: 600; text-align: left; }
th, td { padding: .2rem .5rem; text-align: left; vertical-align: top; }
thead th { background: #edf1f5; border-bottom: 2px solid #14548c; vertical-align: bottom; }
tbody th { font-weight: 400; }
tfoot th, tfoot td { font-weight: 700; border-top: 1px solid #cbd3dc; }
svg { max-width: 100%; height: auto; margin: 1rem 0; }
.end { text-align: right; }
.center { text-align: center; }
.quiet, footer { color: #4a5565; font-size: .92rem; }
dl { display: grid; grid-template-columns: minmax(8rem, 1fr) 2.6fr; gap: .25rem 1rem; }
dd { margin: 0; }
.signature { display: inline-block; width: 45%; margin: 4rem 4% 1rem 0;
  border-top: 1px solid #4a5565; padding-top: .25rem; vertical-align: top; }
footer { margin-top: 3rem; }
@media print { .new-page { break-before: page; } thead { display: table-header-group; }
  tr, .signature { break-inside: avoid; } h1, h2, h3, h4 { break-after: avoid; } }
"""
