### 先问愿意帮这类忙的邻居。

offers-question = 您能帮一下吗？您在 /me 里说过，愿意帮这样的忙。
offers-not-now = 好的，这次先不用。要是又有空了，点“我来帮忙”就行。
offers-yours = #{ $number } 您接下了，谢谢！
offers-taken = #{ $number } 已经有着落了，谢谢您！
offers-over = #{ $number } 已经不需要了，还是谢谢您愿意帮忙。
offers-refused = 这件事没有问过您。发 /needs 看看谁要帮忙。
offers-button-not-now = 这次不行
