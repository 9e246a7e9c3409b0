package org.feltbok.export.data;

import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.Survey;
import org.feltbok.cases.Case;
import org.feltbok.cases.CaseStore;
import org.feltbok.dataset.StudyWeight;
import org.feltbok.dataset.WeightStore;
import org.feltbok.dataset.WordsStore;
import org.feltbok.store.Study;
import org.feltbok.study.HideNames;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Names and words as they may leave the study. While names are hidden, a case with a pseudonym goes
 * by it alone, also where its key would stand, and its responses by their number in the file.
 */
final class WhatIsTold {
    private final boolean hidden;
    private final Dataset cases;
    private final Map<String, String> pseudonyms;
    private final Map<String, WordsStore.Words> words;
    private final UnaryOperator<String> telling;
    private final List<StudyWeight> weights;
    private final AboutFormsStore forms;
    private final Map<String, String> parents;

    private WhatIsTold(
            boolean hidden,
            Dataset cases,
            Map<String, String> pseudonyms,
            Map<String, WordsStore.Words> words,
            UnaryOperator<String> telling,
            List<StudyWeight> weights,
            AboutFormsStore forms,
            Map<String, String> parents) {
        this.hidden = hidden;
        this.cases = cases;
        this.pseudonyms = pseudonyms;
        this.words = words;
        this.telling = telling;
        this.weights = weights;
        this.forms = forms;
        this.parents = parents;
    }

    static WhatIsTold read(Study file, StudyData data) {
        return file.read(
                handle -> {
                    Map<String, String> pseudonyms = new HashMap<>();
                    for (Case c : CaseStore.cases(handle)) {
                        if (!c.pseudonym().isEmpty()) {
                            pseudonyms.put(c.id(), c.pseudonym());
                        }
                    }
                    Map<String, WordsStore.Words> words = new HashMap<>();
                    for (Survey survey : data.surveys().values()) {
                        Dataset rows = survey.data();
                        words.put(
                                survey.name(),
                                WordsStore.read(handle, survey.name(), rows.size(), rows::rowOf));
                    }
                    return new WhatIsTold(
                            HideNames.isOn(handle),
                            data.cases(),
                            pseudonyms,
                            words,
                            HideNames.telling(handle),
                            WeightStore.all(handle),
                            AboutFormsStore.read(handle),
                            AboutFormsStore.parents(handle));
                });
    }

    /** Whether any case goes by a pseudonym. */
    boolean isPseudonymised() {
        return hidden && !pseudonyms.isEmpty();
    }

    String caseKey(int row) {
        Dataset.Row c = cases.row(row);
        return hidden ? pseudonyms.getOrDefault(c.id(), c.key()) : c.key();
    }

    /** A key may be that of the case; a number in the file is not. */
    String responseKey(Dataset rows, int row) {
        return isPseudonymised() ? String.valueOf(row + 1) : rows.row(row).key();
    }

    /** The key of what a member belongs to, as its own file has it; empty where it is of none. */
    String parentKey(Dataset parents, Dataset members, int row) {
        String of = this.parents.get(members.row(row).id());
        int at = of == null ? -1 : parents.rowOf(of);
        return at < 0 ? "" : responseKey(parents, at);
    }

    /** The only weight of the responses to a questionnaire, or of the cases; empty else. */
    String weight(String questionnaire) {
        List<StudyWeight> all =
                weights.stream().filter(w -> w.survey().equals(questionnaire)).toList();
        return all.size() == 1 ? all.getFirst().name() : "";
    }

    /** What is noted of the forms themselves. */
    AboutFormsStore forms() {
        return forms;
    }

    String text(String text) {
        return telling.apply(text);
    }

    /** What was answered in words to a questionnaire; to the empty name nothing. */
    WordsStore.Words words(String questionnaire) {
        return words.getOrDefault(questionnaire, WordsStore.Words.NONE);
    }
}
