### 楼里常用的电话。

numbers-command-numbers = 常用电话

numbers-title = <b>常用电话</b> · { $building }
numbers-line = { $line }：<b>{ $number }</b>
numbers-line-empty = { $line }：没填
numbers-none = 其他电话楼长还没填。
numbers-moderators = 全楼的人都看得到，/poster 打印的卡片背面也会印上。要改哪一个，点下面的按钮。
numbers-left = 您已经不在那个群里了。重新进群后发 /numbers 就行。

numbers-emergency = 紧急电话
numbers-duty = 值班电话
numbers-committee = 居委会
numbers-management = 物业
numbers-police = 派出所
numbers-clinic = 社区医院
numbers-lift = 电梯维修
numbers-gas = 燃气抢修

numbers-form = <b>{ $line }</b>
numbers-now = 现在是：{ $number }
numbers-type = 请把电话打出来发给我，最多三个，中间用顿号隔开。比如：010-6512 3456
numbers-button-empty = 清空
numbers-button-stop = 不填了
numbers-button-all = 全部电话

numbers-emergency-changed =
    { $name }改了{ $building }的紧急电话，现在我报给大家的是 <b>{ $numbers }</b>。
    要是不对，请您马上改过来。

numbers-refused-number = 这个不像电话号码。每个电话3到15位数字，最多三个，比如：120、110、119。请再打一次。
