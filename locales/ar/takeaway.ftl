# Words of the study program: what a reader takes away.

## Foot of pictures, tables and the receipt
takeaway-source = المصدر: Entente. { $what } { $versions }
takeaway-licence = الرخصة: { $licence }، مع ذكر مشروع Entente. وتبقى لمصادر الأرقام رخصها.
takeaway-said = { $sentence } (المصدر: Entente. { $versions } { $link })
takeaway-cite = مشروع Entente ({ $year }): «{ $title }» سيناريو محسوب في متصفح القارئ. { $versions } { $link }، اطُّلع عليه في { $date }.

## Rows under the numbers of a file
takeaway-finding = النتيجة
takeaway-measure = المقياس
takeaway-question = السؤال
takeaway-note = ملاحظة
takeaway-link = الرابط

## Receipt
takeaway-receipt = إيصال السيناريو
takeaway-today = (اليوم { $value })
takeaway-as-today = كما هو اليوم: { $levers }.
takeaway-assumption = افتراض
takeaway-sources = مصادر أرقام الأعضاء
takeaway-sources-elsewhere = كل رقم مع مصدره ورخصته في صفحة «كيف يعمل».
takeaway-code = الرابط رمزًا للمسح
takeaway-code-long = هذا الرابط أطول من أن يصير رمزًا.

## Menu
takeaway-title = خذ معك
takeaway-close = إغلاق
takeaway-figure = هذا الشكل
takeaway-png = صورة (PNG)
takeaway-svg = رسم (SVG)
takeaway-csv = أرقام (CSV)
takeaway-copy-image = نسخ الصورة
takeaway-copy-sentence = نسخ الجملة
takeaway-scenario-part = السيناريو كله
takeaway-open-receipt = إيصال للطباعة
takeaway-scenario = السيناريو (JSON)
takeaway-outcome = النتائج (JSON)
takeaway-share = مشاركة
takeaway-citation-part = الاستشهاد
takeaway-copy = نسخ
takeaway-save = حفظ
takeaway-plain = نص عادي
takeaway-copied = تم النسخ.
takeaway-saved = تم الحفظ.
takeaway-failed = متصفحك لا يسمح بذلك.
takeaway-print = اطبع أو احفظ ملف PDF
