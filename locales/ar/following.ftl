# كلمات برنامج الدراسة: رسوم الأركان والتقنيات.

pillars-finding = { $trend ->
    [up] أكبر ارتفاع يكون في { $pillar }، بمقدار { $points } في المتوسط
    [down] أكبر تراجع يكون في { $pillar }، بمقدار { $points } في المتوسط
   *[same] لا يتغير أي ركن بنقطة كاملة في المتوسط
}
pillars-finding-close = لا يتفق عدد كافٍ من الحسابات على ارتفاع أي ركن أو تراجعه
pillars-runs = الحسابات المتفقة من 100
pillars-finding-two = { $first }، مع تراجع في { $pillar } بمقدار { $points }
pillars-measure = أركان الاستقلالية الثلاثة، كل منها من 100، منفردًا وفي التحالف
pillar-control = التحكم
pillar-knowledge = المعرفة
pillar-capacity = القدرة
heat-finding-gain = أكبر أثر لهذه الشروط يكون في { $technology }: تزداد استقلالية { $name } بمقدار { $points }
heat-finding-loss = في { $technology } تتراجع استقلالية { $name } بالشروط نفسها بمقدار { $points }
heat-finding-none = لا تغيّر هذه الشروط استقلالية أي عضو بنقطة كاملة في أي تقنية
heat-finding-close = لا يتفق عدد كافٍ من الحسابات على من يكسب أو يخسر في أي تقنية
heat-measure = تغير الاستقلالية بالنقاط لو شملت هذه الشروط كل تقنية
heat-caption = تغير نقاط الاستقلالية بحسب التقنية والعضو
heat-cost = الكلفة، مليار دولار
heat-scale-low = خسارة 5 فأكثر
heat-scale-high = كسب 5 فأكثر
heat-scale-close = ± لا يمكن حسمه
column-pillar = {"\u200F"}{ $pillar }، { $part }
pillars-caption = التحكم والمعرفة والقدرة، منفردًا وفي التحالف
text-pillars = { $name }: التحكم من { $control_before } إلى { $control_after }، والمعرفة من { $knowledge_before } إلى { $knowledge_after }، والقدرة من { $capacity_before } إلى { $capacity_after }.
text-pillars-close = لا يمكن الحسم في: { $pillars }.
text-heat = {"\u200F"}{ $technology }: { $changes }.
