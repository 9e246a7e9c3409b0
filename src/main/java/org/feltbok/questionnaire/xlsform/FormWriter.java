package org.feltbok.questionnaire.xlsform;

import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.WrittenNumber;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.OptionList;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.Section;
import org.feltbok.questionnaire.Traits;
import org.feltbok.study.plain.PlainTable;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Lays a questionnaire out as the sheets of an XLSForm; reading them again gives the same
 * questionnaire.
 */
public final class FormWriter {
    private static final LocalText NONE = LocalText.of("");

    private record SurveyRow(
            String type,
            String name,
            LocalText label,
            LocalText hint,
            LocalText note,
            String relevant,
            String constraint,
            LocalText constraintMessage,
            String required,
            String appearance,
            String number,
            LocalText shortLabel,
            Traits traits) {
        boolean isSoft() {
            return required.equals(Item.SOFT);
        }

        static SurveyRow end(String type) {
            return group(type, "", NONE, "", Traits.NONE);
        }

        static SurveyRow group(
                String type, String name, LocalText label, String relevant, Traits traits) {
            return new SurveyRow(
                    type, name, label, NONE, NONE, relevant, "", NONE, "", "", "", NONE, traits);
        }
    }

    private record ChoiceRow(OptionList list, Option option) {}

    private FormWriter() {}

    /** Rows of the survey sheet, the header first. */
    public static List<List<String>> survey(Questionnaire questionnaire) {
        return survey(questionnaire, List.of());
    }

    /**
     * The same with the rosters that belong to it, and theirs, as repeats.
     *
     * @param all the questionnaires of the study
     */
    static List<List<String>> survey(Questionnaire questionnaire, List<Questionnaire> all) {
        List<SurveyRow> rows = new ArrayList<>();
        rows(questionnaire, all, rows);
        return lines(rows);
    }

    private static void rows(
            Questionnaire questionnaire, List<Questionnaire> all, List<SurveyRow> rows) {
        int sections = 0;
        repeats(questionnaire, sections, all, rows);
        for (Section section : questionnaire.sections()) {
            section(section, rows);
            repeats(questionnaire, ++sections, all, rows);
        }
    }

    /** The rosters that come after so many sections. */
    private static void repeats(
            Questionnaire of, int sections, List<Questionnaire> all, List<SurveyRow> rows) {
        for (Questionnaire roster : all) {
            if (roster.isRosterOf(of) && FormBook.place(roster, of) == sections) {
                rows.add(
                        SurveyRow.group(
                                "begin_repeat",
                                FormBook.repeatName(roster, of),
                                roster.title(),
                                "",
                                Traits.NONE));
                rows(roster, all, rows);
                rows.add(SurveyRow.end("end_repeat"));
            }
        }
    }

    private static void section(Section section, List<SurveyRow> rows) {
        boolean group = !section.name().isEmpty();
        if (group) {
            rows.add(
                    SurveyRow.group(
                            "begin_group",
                            section.name(),
                            section.label(),
                            section.relevance().orElse(""),
                            retired(Traits.NONE, section.retiredAt())));
        }
        section.questions().forEach(q -> question(q, rows));
        if (group) {
            rows.add(SurveyRow.end("end_group"));
        }
    }

    private static List<List<String>> lines(List<SurveyRow> rows) {
        return new PlainTable<>(rows)
                .required("type", SurveyRow::type)
                .required("name", SurveyRow::name)
                .local("label", SurveyRow::label)
                .local("hint", SurveyRow::hint)
                .local("guidance_hint", SurveyRow::note)
                .optional("relevant", SurveyRow::relevant)
                .optional("constraint", SurveyRow::constraint)
                .local("constraint_message", SurveyRow::constraintMessage)
                .optional("required", r -> r.isSoft() ? "" : r.required())
                .optional("soft_required", r -> r.isSoft() ? "yes" : "")
                .optional("appearance", SurveyRow::appearance)
                .optional("number", SurveyRow::number)
                .local("short", SurveyRow::shortLabel)
                .optional("level", r -> r.traits().level() == null ? "" : r.traits().level().word())
                .local("unit", r -> r.traits().unit())
                .optional("decimals", r -> text(r.traits().decimals()))
                .optional("least", r -> text(r.traits().least()))
                .optional("most", r -> text(r.traits().most()))
                .optional("default", r -> text(r.traits().preset()))
                .optional("retired", r -> text(r.traits().retiredAt()))
                .lines();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Traits of a row whose section or question is retired, or else its item. */
    private static Traits retired(Traits of, @Nullable String at) {
        return new Traits(
                of.level(),
                of.unit(),
                of.decimals(),
                of.least(),
                of.most(),
                of.preset(),
                at == null ? of.retiredAt() : at);
    }

    private static void question(Question question, List<SurveyRow> rows) {
        boolean matrix = question.type().isMatrix();
        Optional<String> itemRule =
                matrix
                        ? Optional.empty()
                        : question.items().stream().findFirst().flatMap(Item::relevance);
        rows.add(
                new SurveyRow(
                        type(question),
                        question.name(),
                        question.label(),
                        question.hint(),
                        question.note(),
                        both(question.relevance(), itemRule),
                        question.constraintRule().orElse(""),
                        question.constraintMessage(),
                        matrix
                                ? ""
                                : question.items().stream()
                                        .findFirst()
                                        .map(i -> text(i.required()))
                                        .orElse(""),
                        matrix ? "table-list" : isText(question) ? "multiline" : "",
                        question.number(),
                        question.shortLabel(),
                        retired(
                                matrix || question.items().isEmpty()
                                        ? Traits.NONE
                                        : question.items().getFirst().traits(),
                                question.retiredAt())));
        if (matrix) {
            for (Item item : question.items()) {
                rows.add(
                        new SurveyRow(
                                select(item),
                                item.name(),
                                item.label(),
                                NONE,
                                NONE,
                                item.relevance().orElse(""),
                                "",
                                NONE,
                                text(item.required()),
                                "",
                                "",
                                item.shortLabel(),
                                item.traits()));
            }
            rows.add(SurveyRow.end("end_group"));
        }
    }

    private static String both(Optional<String> one, Optional<String> other) {
        if (one.isPresent() && other.isPresent() && !one.equals(other)) {
            return "(" + one.get() + ") and (" + other.get() + ")";
        }
        return one.or(() -> other).orElse("");
    }

    private static String type(Question question) {
        return switch (question.type()) {
            case SINGLE, MULTIPLE, RANK -> select(question.items().getFirst());
            case MATRIX_SINGLE, MATRIX_MULTIPLE -> "begin_group";
            case NOTE -> "note";
            case TEXT, INTEGER, DECIMAL, DATE, TIME ->
                    question.items().getFirst().type().formWord();
        };
    }

    private static String select(Item item) {
        String list = item.options() == null ? "" : item.options().name();
        return item.type().formWord() + " " + list;
    }

    private static boolean isText(Question question) {
        return question.items().stream().anyMatch(i -> i.type().isText());
    }

    /** Rows of the choices sheet, the header first. */
    public static List<List<String>> choices(Questionnaire questionnaire) {
        return choices(questionnaire.optionLists());
    }

    static List<List<String>> choices(List<OptionList> lists) {
        List<ChoiceRow> rows =
                lists.stream()
                        .flatMap(list -> list.options().stream().map(o -> new ChoiceRow(list, o)))
                        .toList();
        return new PlainTable<>(rows)
                .required("list_name", r -> r.list().name())
                .required("name", r -> r.option().code())
                .local("label", r -> r.option().label())
                .optional(
                        "missing",
                        r ->
                                r.option()
                                        .missingKind()
                                        .map(k -> k.name().toLowerCase(Locale.ROOT))
                                        .orElse(""))
                .optional("exclusive", r -> r.option().exclusive() ? "yes" : "")
                .local("short", r -> r.option().shortLabel())
                .optional("score", r -> score(r.option().score()))
                .optional("retired", r -> text(r.option().retiredAt()))
                .lines();
    }

    private static String score(@Nullable Double score) {
        return score == null ? "" : WrittenNumber.write(score);
    }

    /**
     * Rows of the settings sheet, the header first.
     *
     * @param language code of the study's own language
     */
    public static List<List<String>> settings(Questionnaire questionnaire, String language) {
        return new PlainTable<>(List.of(questionnaire))
                .local("form_title", Questionnaire::title)
                .required("form_id", Questionnaire::name)
                .required("version", Questionnaire::version)
                .required("default_language", q -> language)
                .lines();
    }
}
