package org.feltbok.export.paper;

import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.QuestionType;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.Roster;
import org.feltbok.questionnaire.Section;
import org.feltbok.study.StudyFacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays a questionnaire out for paper; what is no longer asked or offered is not printed. */
public final class PaperMaker {
    private final Texts texts;
    private final String language;
    private final StudyFacts study;
    private final List<Questionnaire> all;
    private final List<PaperPart> parts = new ArrayList<>();
    private final boolean listed;

    private PaperMaker(
            Texts texts,
            String language,
            StudyFacts study,
            List<Questionnaire> questionnaires,
            boolean listed) {
        this.listed = listed;
        this.texts = texts;
        this.language = language;
        this.study = study;
        this.all = List.copyOf(questionnaires);
    }

    /**
     * @param texts the program's own words on it
     * @param language code of the questionnaire's texts
     * @param all the questionnaires of the study, whose rosters are printed as sheets
     * @param listed whether anybody stands in a list, so that it is written who answers
     */
    public static PaperForm of(
            Questionnaire form,
            List<Questionnaire> all,
            StudyFacts study,
            boolean listed,
            Texts texts,
            String language) {
        var maker = new PaperMaker(texts, language, study, all, listed);
        maker.form(form, Optional.empty());
        return new PaperForm(
                maker.plain(form.title()),
                maker.plain(study.title()),
                form.version().isBlank() ? "" : texts.get("paper.version", form.version()),
                maker.plain(study.notice()),
                language,
                maker.parts);
    }

    /** One question as it is printed; empty if it is not. */
    public static Optional<PaperPart.Ask> question(
            Question question,
            Questionnaire form,
            List<Questionnaire> all,
            Texts texts,
            String language) {
        List<Section> sections = asked(form);
        List<Question> printed = printed(form);
        Optional<PaperNumbers> above =
                all.stream()
                        .filter(form::isRosterOf)
                        .findFirst()
                        .map(q -> new PaperNumbers(q, printed(q), Optional.empty()));
        var numbers = new PaperNumbers(form, printed, above);
        var words = new PaperWords(texts, language, numbers);
        return printed.stream()
                .filter(q -> q.id().equals(question.id()))
                .findFirst()
                .map(new PaperAsks(words, numbers, new PaperSkips(sections, words))::ask);
    }

    private static List<Question> printed(Questionnaire form) {
        return asked(form).stream().flatMap(s -> s.questions().stream()).toList();
    }

    private String plain(LocalText text) {
        return text.in(language).strip();
    }

    private static List<Section> asked(Questionnaire form) {
        return form.sections().stream()
                .filter(s -> !s.isRetired())
                .map(
                        s ->
                                new Section(
                                        s.id(),
                                        s.name(),
                                        s.label(),
                                        s.relevant(),
                                        s.questions().stream()
                                                .filter(q -> !q.isRetired())
                                                .filter(PaperMaker::isAsked)
                                                .toList()))
                .toList();
    }

    private static boolean isAsked(Question question) {
        return question.items().isEmpty()
                ? question.type() == QuestionType.NOTE
                : question.items().stream().anyMatch(i -> !i.isRetired());
    }

    private void form(Questionnaire form, Optional<PaperNumbers> above) {
        List<Section> sections = asked(form);
        var numbers = new PaperNumbers(form, printed(form), above);
        var words = new PaperWords(texts, language, numbers);
        var asks = new PaperAsks(words, numbers, new PaperSkips(sections, words));
        List<Questionnaire> rosters = all.stream().filter(q -> q.isRosterOf(form)).toList();
        if (form.isRoster()) {
            parts.add(
                    new PaperPart.Sheet(
                            plain(form.title()),
                            List.of(texts.get("paper.form_no"), texts.get("paper.sheet_no"))));
        } else {
            parts.add(
                    new PaperPart.Head(
                            listed
                                    ? List.of(unit(), texts.get("paper.form_no"))
                                    : List.of(texts.get("paper.form_no")),
                            texts.get("paper.how")));
        }
        for (int i = 0; i <= form.sections().size(); i++) {
            int place = i;
            rosters.stream()
                    .filter(r -> place(r, form) == place)
                    .forEach(
                            r ->
                                    parts.add(
                                            new PaperPart.Told(
                                                    texts.get(
                                                            "paper.fill_sheet",
                                                            plain(r.title())))));
            if (i < form.sections().size()) {
                String id = form.sections().get(i).id();
                sections.stream()
                        .filter(s -> s.id().equals(id))
                        .findFirst()
                        .ifPresent(s -> section(s, words, asks));
            }
        }
        rosters.forEach(r -> form(r, Optional.of(numbers)));
    }

    private String unit() {
        String one = plain(study.unitOne());
        return one.isEmpty()
                ? texts.get("paper.respondent")
                : one.substring(0, 1).toUpperCase(texts.locale()) + one.substring(1);
    }

    private static int place(Questionnaire roster, Questionnaire of) {
        int after = Optional.ofNullable(roster.roster()).map(Roster::after).orElse(0);
        return Math.clamp(after, 0, of.sections().size());
    }

    private void section(Section section, PaperWords words, PaperAsks asks) {
        if (section.questions().isEmpty()) {
            return;
        }
        String condition = words.condition(List.of(section.relevance()));
        if (!section.label().isEmpty() || !condition.isEmpty()) {
            parts.add(new PaperPart.Heading(words.in(section.label()), condition));
        }
        section.questions().forEach(q -> parts.add(asks.ask(q)));
    }
}
