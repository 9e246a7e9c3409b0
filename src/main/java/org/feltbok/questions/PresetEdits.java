package org.feltbok.questions;

import org.feltbok.base.FaultException;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.OptionList;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.responses.Expected;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The answer that a question begins with, which is one only when its field is passed. */
public final class PresetEdits {
    private static final String BETWEEN = "[\\s;,]+";

    private PresetEdits() {}

    /**
     * The default of all rows of a question, as it is typed: a code, several, a number, a day or
     * {@code today}, a time, words; empty = none.
     */
    public static FormEdit preset(String questionId, String called, String typed) {
        String stands = typed.strip();
        return new FormEdit(
                stands.isEmpty() ? "no_preset" : "preset",
                List.of(called, stands),
                form ->
                        RuleEdits.items(
                                form, questionId, i -> stands.isEmpty() ? none(i) : of(i, stands)));
    }

    private static Item none(Item item) {
        return RuleEdits.traits(item, t -> t.withPreset(null));
    }

    /** What nobody could give as an answer is refused: Entry would not offer it. */
    private static Item of(Item item, String typed) {
        String written = written(item.type(), typed);
        Item made = RuleEdits.traits(item, t -> t.withPreset(written));
        if (written.isEmpty() || !isOffered(made)) {
            throw new FaultException(
                    item.type().isClosed() ? "questions.no_preset_code" : "questions.no_preset",
                    typed);
        }
        return made;
    }

    private static String written(ItemType type, String typed) {
        return type.isSeveral()
                ? String.join(" ", typed.split(BETWEEN))
                : ChosenRule.value(type, typed);
    }

    /** Whether Entry shows the default of an item, as it is an answer to it. */
    public static boolean isOffered(Item item) {
        return Expected.preset(item, LocalDate.EPOCH).isPresent();
    }

    /** Whether a default is the day on which the form is keyed. */
    public static boolean isToday(Item item) {
        String preset = item.traits().preset();
        return item.type() == ItemType.DATE
                && preset != null
                && preset.replace(" ", "").equals(ChosenRule.TODAY);
    }

    /** The answers that a default of codes means, in its order; codes that are none are left. */
    public static List<Option> options(Item item) {
        String preset = item.traits().preset();
        OptionList list = item.options();
        return preset == null || list == null
                ? List.of()
                : Arrays.stream(preset.strip().split(BETWEEN))
                        .flatMap(c -> list.byCode(c).stream())
                        .toList();
    }

    /** Defaults go with their answers, whatever codes those get; what is taken out is none. */
    static Questionnaire follow(Questionnaire before, Questionnaire after) {
        Questionnaire now = after;
        for (Item was : before.items()) {
            Item is =
                    now.items().stream()
                            .filter(i -> i.id().equals(was.id()))
                            .findFirst()
                            .orElse(was);
            String preset = was.traits().preset();
            OptionList had = was.options();
            OptionList has = is.options();
            boolean stands = Objects.equals(preset, is.traits().preset());
            if (preset != null && stands && had != null && has != null && !had.equals(has)) {
                String codes = followed(had, has, preset);
                now =
                        Rebuilt.item(
                                now,
                                is.id(),
                                i ->
                                        RuleEdits.traits(
                                                i,
                                                t -> t.withPreset(codes.isEmpty() ? null : codes)));
            }
        }
        return now;
    }

    private static String followed(OptionList had, OptionList has, String preset) {
        return Arrays.stream(preset.strip().split(BETWEEN))
                .flatMap(
                        code ->
                                had.byCode(code)
                                        .map(o -> now(o, has).stream())
                                        .orElse(Stream.of(code)))
                .collect(Collectors.joining(" "));
    }

    /** In another list the answer of the same code is meant. */
    private static Optional<String> now(Option was, OptionList has) {
        return has.options().stream()
                .filter(o -> o.id().equals(was.id()))
                .map(Option::code)
                .findFirst()
                .or(() -> has.byCode(was.code()).map(Option::code));
    }
}
