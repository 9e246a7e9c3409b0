package org.feltbok.export.paper;

import org.feltbok.base.FaultException;
import org.feltbok.base.Outcome;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.cases.CaseStore;
import org.feltbok.figures.StudyFigures;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.questions.FormTexts;
import org.feltbok.store.Study;
import org.feltbok.study.StudyFacts;
import org.feltbok.study.StudyStore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A questionnaire of a study, printed: one recipe for the window and the command line. */
public final class PaperOfStudy {
    private PaperOfStudy() {}

    /**
     * Writes it as PDF or for Word.
     *
     * @param name of the questionnaire; empty = the main one
     * @param language code of a language the questionnaire has; empty = the study's own
     * @throws FaultException if there is no such questionnaire or language, or it cannot be written
     */
    public static Outcome write(Study study, String name, String language, Path file) {
        List<Questionnaire> all = study.read(QuestionnaireStore::all);
        StudyFacts facts = study.read(StudyStore::study);
        boolean listed = study.read(h -> !CaseStore.cases(h).isEmpty());
        Questionnaire form = chosen(all, name);
        String code = language.isEmpty() ? facts.language() : language;
        List<String> languages = languages(form, facts.language());
        if (!languages.contains(code)) {
            throw new FaultException("paper.fault.language", code, String.join(", ", languages));
        }
        Texts words = new Texts(Language.of(Locale.of(code)));
        return PaperFile.write(
                PaperMaker.of(form, all, facts, listed, words, code),
                words,
                StudyFigures.lastChange(study),
                file);
    }

    /** Codes of the languages it has texts in, the study's own first. */
    public static List<String> languages(Questionnaire form, String own) {
        Set<String> all = new LinkedHashSet<>(List.of(own));
        all.addAll(FormTexts.languages(form));
        return new ArrayList<>(all);
    }

    private static Questionnaire chosen(List<Questionnaire> all, String name) {
        if (all.isEmpty()) {
            throw new FaultException("paper.fault.none");
        }
        if (name.isEmpty()) {
            return all.getFirst();
        }
        return all.stream()
                .filter(q -> q.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new FaultException(
                                        "paper.fault.questionnaire",
                                        name,
                                        String.join(
                                                ", ",
                                                all.stream().map(Questionnaire::name).toList())));
    }
}
