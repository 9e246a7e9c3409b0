package org.feltbok.responses.ui.grid;

import org.feltbok.checks.Accepted;
import org.feltbok.checks.Finding;
import org.feltbok.checks.OwnCheck;
import org.feltbok.checks.ResponseChecks;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;
import org.feltbok.responses.Answers;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Respondent;
import org.feltbok.responses.grid.CellText;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes rows of the sheet from responses; on any thread. */
final class GridMaker {
    private final EntryRules rules;
    private final ResponseChecks checks;
    private final CellText cells;

    /**
     * @param own what the study checks of its own
     */
    GridMaker(EntryRules rules, CellText cells, List<OwnCheck> own) {
        this.rules = rules;
        this.cells = cells;
        checks = new ResponseChecks(rules, own);
    }

    /**
     * @param accepted findings that somebody accepted, by response
     */
    GridRow row(Respondent who, Answers answers, Map<String, List<Accepted>> accepted) {
        String id = who.response().id();
        List<Finding> findings =
                checks.check(id, answers).without(accepted.getOrDefault(id, List.of())).findings();
        return new GridRow(who, answers, findings, words(who, answers));
    }

    private String words(Respondent who, Answers answers) {
        StringBuilder words = new StringBuilder();
        words.append(who.title()).append('\n').append(who.caseKey());
        for (Item item : rules.form().items()) {
            Answer answer = answers.get(item);
            if (answer.isGiven()) {
                words.append('\n').append(cells.shown(item, answer, true));
            }
        }
        return words.toString().toLowerCase(Locale.ROOT);
    }
}
