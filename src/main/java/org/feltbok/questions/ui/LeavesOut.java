package org.feltbok.questions.ui;

import org.feltbok.base.Fault;
import org.feltbok.base.task.Dialogs;
import org.feltbok.base.text.Texts;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questions.FormState;
import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
     * Whether a change takes anything away that a derived variable asks for; a look at the parts
     * only, so that a stroke of a key waits for nothing: what is asked about first is seen late,
     * and a quick hand would go on from what stood there before.
     *
     * @param state what is known of the study; null = not read yet
     */
    static boolean isPossible(
            Questionnaire before, Questionnaire after, @Nullable FormState state) {
        Set<Part> gone = parts(before);
        gone.removeAll(parts(after));
        return gone.stream()
                .anyMatch(
                        part ->
                                state == null
                                        || state.derivedFrom().stream()
                                                .anyMatch(name -> isAbout(name, part.name())));
    }

    /** An item with what it is answered by, or one of its codes. */
    private record Part(String name, String what) {}

    private static Set<Part> parts(Questionnaire form) {
        Set<Part> all = new HashSet<>();
        for (Item item : form.items()) {
            all.add(new Part(item.name(), item.type().name()));
            for (Option option : item.choices()) {
                all.add(new Part(item.name(), option.code() + "\n" + option.missing()));
            }
        }
        return all;
    }

    /** Whether a name, also one with a questionnaire before it or a code after, means an item. */
    private static boolean isAbout(String written, String item) {
        return Pattern.compile("(?<![\\p{L}\\p{N}_])" + Pattern.quote(item) + "(?![\\p{L}\\p{N}])")
                .matcher(written)
                .find();
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
