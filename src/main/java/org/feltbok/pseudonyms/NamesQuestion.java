package org.feltbok.pseudonyms;

import org.feltbok.base.task.Dialogs;
import org.feltbok.base.task.TaskRunner;
import org.feltbok.store.Study;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.function.Function;

/** Asks whoever lets texts leave the study, if names of the register would leave with them. */
public record NamesQuestion(Study file, TaskRunner tasks, Dialogs dialogs) {
    private static final List<String> WAYS = List.of("export.names_left.write");

    /**
     * Before files that tell names as the screens do.
     *
     * @param write what is done where none would leave, or where they may
     */
    public void asShown(Runnable write) {
        ask(NamesLeft::count, "export.names_left.sure", write);
    }

    /**
     * Before something that holds some words as the screens tell them, such as a single figure.
     *
     * @param write what is done where none stands in them, or where they may leave
     */
    public void asShownIn(String words, Runnable write) {
        ask(h -> NamesLeft.in(h, words), "export.names_left.sure", write);
    }

    /** Before files that hold texts as they were written, whatever is hidden. */
    public void asWritten(Runnable write) {
        ask(NamesLeft::inTexts, "export.names_left.written.sure", write);
    }

    private void ask(Function<Handle, Integer> count, String key, Runnable write) {
        tasks.run(
                "export.names_left.counting",
                p -> file.read(count::apply),
                left -> {
                    if (left == 0 || dialogs.choose(key, WAYS, left).isPresent()) {
                        write.run();
                    }
                });
    }
}
