package org.feltbok.questions.ui;

import org.feltbok.base.Fault;
import org.feltbok.base.task.Dialogs;
import org.feltbok.base.text.Texts;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.Questionnaire;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks before a change by which derived variables could no longer be made. */
final class LeavesOut {
    private final Dialogs dialogs;
    private final Texts texts;

    LeavesOut(Dialogs dialogs, Texts texts) {
        this.dialogs = dialogs;
        this.texts = texts;
    }

    /** What is to be done now that it is known what would be left out. */
    enum Way {
        GO_ON,
        OTHERWISE,
        LEAVE
    }

    /**
     * Whether a change takes anything away that a rule can ask for; a look at the parts only, so
     * that a stroke of a key waits for nothing.
     */
    static boolean isPossible(Questionnaire before, Questionnaire after) {
        return !asked(after).containsAll(asked(before));
    }

    /** Names with what they are answered by, and each of their codes. */
    private static Set<String> asked(Questionnaire form) {
        Set<String> all = new HashSet<>();
        for (Item item : form.items()) {
            all.add(item.name() + "\n" + item.type());
            for (Option option : item.choices()) {
                all.add(item.name() + "\n" + option.code() + "\n" + option.missing());
            }
        }
        return all;
    }

    /**
     * @param instead whether there is another way, such as offering an answer no longer
     */
    Way ask(List<Fault> leftOut, boolean instead) {
        if (leftOut.isEmpty()) {
            return Way.GO_ON;
        }
        String other = instead ? "questions.leaves_out.otherwise" : "questions.leaves_out.leave";
        Optional<String> way =
                dialogs.choose(
                        "questions.leaves_out",
                        List.of(other, "questions.leaves_out.go_on"),
                        leftOut.size(),
                        leftOut.stream().map(texts::fault).collect(Collectors.joining("\n")));
        if (way.filter("questions.leaves_out.go_on"::equals).isPresent()) {
            return Way.GO_ON;
        }
        return instead && way.isPresent() ? Way.OTHERWISE : Way.LEAVE;
    }
}
