package org.feltbok.responses.ui.grid;

import org.feltbok.base.task.OneAtATime;
import org.feltbok.base.task.TaskRunner;
import org.feltbok.responses.Form;
import org.feltbok.responses.LiveResponses;
import org.feltbok.responses.twice.LiveTwice;
import org.feltbok.shell.kit.ReadInFront;
import org.feltbok.store.ChangeEvent;
import org.feltbok.store.Study;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * How many differences between two entries are left, told beside the sheet. Only complete entries
 * are compared, and those take no keys: what is keyed in the sheet changes nothing of it.
 */
final class GridTwice {
    private static final Set<String> ABOUT = Set.of("response", "settlement");
    private final Study file;
    private final LiveResponses responses;
    private final TaskRunner runner;
    private final OneAtATime tasks;
    private final IntConsumer told;
    private final ReadInFront when = new ReadInFront(this::read);
    private final Map<Form, LiveTwice> twice = new HashMap<>();
    private Optional<Form> form = Optional.empty();

    /**
     * @param responses of the same study
     */
    GridTwice(Study file, LiveResponses responses, TaskRunner runner, IntConsumer told) {
        this.file = file;
        this.responses = responses;
        this.runner = runner;
        tasks = new OneAtATime(runner);
        this.told = told;
    }

    /** The sheet of a form is in front. */
    void shown(Form now) {
        boolean other = form.filter(f -> f == now).isEmpty();
        form = Optional.of(now);
        if (other) {
            when.outdated();
        }
        when.shown();
    }

    void hidden() {
        when.hidden();
    }

    void follow(ChangeEvent event) {
        if (event.touches(ABOUT::contains)) {
            when.outdated();
        }
    }

    /** The forms are others: what was kept up to date of those before is not asked for again. */
    void forget() {
        form = Optional.empty();
        close();
        twice.clear();
    }

    private void read() {
        if (form.isEmpty() || tasks.isBusy(this::read)) {
            return;
        }
        Form of = form.get();
        LiveTwice live = twice.computeIfAbsent(of, f -> new LiveTwice(file, f, responses));
        tasks.run(
                "settle.task",
                p -> live.now().twice().left(),
                told::accept,
                problem -> {
                    when.unread();
                    runner.tell(problem);
                },
                when::unread);
    }

    void close() {
        twice.values().forEach(LiveTwice::close);
    }
}
