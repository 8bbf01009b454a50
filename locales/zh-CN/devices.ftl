### 门铃：按一下，就替这家叫人。

devices-command-bells = 门铃，好不好用

devices-bell = 门铃{ $number }
devices-title = <b>门铃</b> · { $building }
devices-none = 现在还没有门铃。
devices-try = ☑ 是一周内按过的。其余的请找人各按一次（先点“试一下门铃”），按过才知道好不好用。
devices-how-to-add = 要加门铃，请管这台电脑的人运行 linli device add --building { $number }，再写上门牌。
devices-line-tried = ☑ <b>{ $bell }</b> · { $place }
devices-line-untried = ☐ <b>{ $bell }</b> · { $place }
devices-line-silent = ⚠️ <b>{ $bell }</b> · { $place } · 没有动静
devices-never-heard = 还没收到过它的信号。
devices-heard = { $heard }有信号，没按过。
devices-heard-battery = { $heard }有信号，没按过，电量{ $percent }%。
devices-pressed = { $heard }有信号，{ $pressed }按过。
devices-pressed-battery = { $heard }有信号，{ $pressed }按过，电量{ $percent }%。

devices-page = <b>门铃{ $number }</b> · { $place }
devices-page-named = <b>{ $bell }</b>（门铃{ $number }）· { $place }
devices-rings-wish = 按一下，请邻居来一趟。
devices-rings-alarm = 按一下，马上呼救。
devices-last-heard = 上次有信号：{ $heard }
devices-last-pressed = 上次按：{ $pressed }
devices-battery = 电量：{ $percent }%
devices-is-silent = 一整天没有信号了，请看看还好不好用。
devices-trying = { $until }之前按第一下是试铃，不会叫人。请现在按一下。
devices-tried = ✅ 收到了，门铃是好的。刚才是试铃，没有叫人。下一次按就会叫人了。
devices-unwatched = 它没动静时，不告诉楼长。
devices-simple = 它靠一个保密的网址响铃，谁知道了这个网址，谁就能按响。
devices-off = 已经停用，不会再响。
devices-off-just-now = 已经停用，不会再响。十分钟内可以撤销。

devices-added-wish = 从现在起，有个门铃替您家叫人：{ $bell }，{ $place }。按一下，请邻居来一趟。要改成马上呼救，由您定。
devices-added-alarm = 从现在起，有个门铃替您家叫人：{ $bell }，{ $place }。按一下，马上呼救。要改成只请邻居来一趟，由您定。
devices-added-off = { $bell }，{ $place }：这个门铃已经停用，不会再响。

devices-silent = { $bell }（{ $place }）从{ $heard }起没有信号了。请看看：有没有电，Wi-Fi 够不够得着。要是它只在按的时候才发信号，点“不用留意”。
devices-heard-again = { $bell }（{ $place }）有一阵子没信号，现在没事了。
devices-may-be-silent = { $bell }（{ $place }）没动静也不要紧，不再告诉楼长。
devices-pressed-off = 有人按了{ $bell }（{ $place }）。它已经停用，所以<b>没有叫到人</b>。请去看看那里要不要帮忙，再把门铃取下来。
devices-pressed-before = { $bell }（{ $place }）发来的是以前按过的信号，所以<b>没有叫到人</b>。可能是换了电池，门铃记不得次数了，也可能是有人在重放偷听到的信号。请去看看那里要不要帮忙，再重新设置门铃。
devices-try-them = “{ $building }”一周没按过的门铃：{ $all }个里有{ $untried }个。请找人各按一次：先点“试一下门铃”，就不会叫人。
devices-all-tried = “{ $building }”的门铃一周内都按过了，谢谢。

devices-over = 只有这个门铃的住户和楼长才能看。
devices-gone = 这个门铃已经没有了。
devices-refused-gone = 这个门铃已经没有了。
devices-refused-off = 这个门铃已经停用。要加新的，请找管这台电脑的人。
devices-refused-late = 已经过了十分钟。请找管这台电脑的人重新添加。

devices-button-bell = 🔔 { $bell }
devices-button-show = 看这个门铃
devices-button-all = 全部门铃
devices-button-wish = 只请邻居来
devices-button-alarm = 改成呼救
devices-button-watch = 帮我留意
devices-button-unwatch = 不用留意
devices-button-off = 停用门铃
devices-button-try = 试一下门铃
devices-button-no-try = 不试了
devices-button-undo = 撤销
devices-button-before = 上一页
devices-button-after = 下一页
