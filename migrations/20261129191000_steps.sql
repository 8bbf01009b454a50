-- That the time of a form is over is one timer by now, whatever form it is.

delete from timer where kind in ('people.timer', 'numbers.timer', 'residents.timer')
    or (kind in ('needs.timer', 'joining.timer') and body like '{"form_over"%');
