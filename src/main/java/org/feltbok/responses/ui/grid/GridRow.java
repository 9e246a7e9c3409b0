package org.feltbok.responses.ui.grid;

import org.feltbok.checks.Finding;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answers;
import org.feltbok.responses.Respondent;
import org.feltbok.responses.Response;

import java.util.List;

/**
 * A response in the sheet.
 *
 * @param findings what checks find in it by itself, without what somebody accepted
 * @param words what a search finds it by, in lower case
 */
record GridRow(Respondent who, Answers answers, List<Finding> findings, String words) {
    String id() {
        return who.response().id();
    }

    Response response() {
        return who.response();
    }

    String title() {
        return who.title();
    }

    boolean isComplete() {
        return response().status() == Response.Status.COMPLETE;
    }

    boolean isFound(Item item) {
        // most rows have none, and this is asked for each cell that is drawn
        return !findings.isEmpty()
                && findings.stream().anyMatch(f -> f.about().filter(item::equals).isPresent());
    }

    List<Finding> findings(Item item) {
        return findings.stream().filter(f -> f.about().filter(item::equals).isPresent()).toList();
    }

    /** The same answers, with what else is told of who gave them. */
    GridRow of(Respondent other) {
        return new GridRow(other, answers, findings, words);
    }

    /** The same, opened for changes. */
    GridRow unlocked(String reason) {
        Response r = response();
        Response open =
                new Response(
                        r.id(),
                        r.key(),
                        r.caseId(),
                        r.status(),
                        r.mode(),
                        r.pass(),
                        r.enteredBy(),
                        r.enteredAt(),
                        r.note(),
                        r.imported(),
                        r.reason(),
                        reason,
                        r.voided(),
                        r.number(),
                        r.receivedAt(),
                        r.version(),
                        r.position());
        Respondent opened =
                new Respondent(open, who.caseKey(), who.caseName(), who.filled(), who.toFill());
        return of(opened);
    }
}
