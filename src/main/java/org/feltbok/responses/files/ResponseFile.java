package org.feltbok.responses.files;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.AnswerText;
import org.feltbok.responses.Form;
import org.feltbok.responses.StoredResponse;
import org.feltbok.study.Person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Lays responses out as rows of a file: codes, words for missing kinds, several answers set apart
 * by spaces.
 */
final class ResponseFile {
    private final Form form;
    private final List<StoredResponse> responses;
    private final Map<String, Function<StoredResponse, String>> about = new HashMap<>();

    ResponseFile(Form form, List<StoredResponse> responses, List<Person> people) {
        this.form = form;
        this.responses = responses;
        about.put(About.KEY, s -> s.response().key());
        about.put(About.CASE, StoredResponse::caseKey);
        about.put(About.STATUS, s -> s.response().status().word());
        about.put(About.MODE, s -> s.response().mode());
        about.put(
                About.PASS,
                s -> s.response().pass() == 1 ? "" : String.valueOf(s.response().pass()));
        Map<String, String> keys = new HashMap<>();
        people.forEach(p -> keys.putIfAbsent(p.name(), p.key()));
        about.put(
                About.ENTERED_BY,
                s -> keys.getOrDefault(s.response().enteredBy(), s.response().enteredBy()));
        about.put(About.ENTERED_AT, s -> s.response().enteredAt());
        about.put(About.ORIGIN, StoredResponse::origin);
        about.put(About.TEXT_ORIGIN, StoredResponse::textOrigin);
        about.put(About.NOTE, s -> s.response().note());
        about.put(About.REASON, s -> s.response().reason());
        about.put(About.UNLOCKED, s -> s.response().unlocked());
        about.put(About.VERSION, s -> s.response().version());
    }

    /**
     * The header and a row for each response; columns about the response that are empty throughout
     * are left out.
     */
    List<List<String>> lines() {
        Set<String> kept = new LinkedHashSet<>(About.COLUMNS);
        kept.removeIf(
                c ->
                        !c.equals(About.KEY)
                                && responses.stream().allMatch(s -> cell(c, s).isEmpty()));
        List<List<String>> lines = new ArrayList<>(responses.size() + 1);
        List<String> header = new ArrayList<>(kept);
        form.items().stream().map(Item::name).forEach(header::add);
        lines.add(header);
        for (StoredResponse stored : responses) {
            List<String> line = new ArrayList<>(header.size());
            kept.forEach(c -> line.add(cell(c, stored)));
            for (Item item : form.items()) {
                line.add(AnswerText.of(item, stored.answers().get(item)));
            }
            lines.add(line);
        }
        return lines;
    }

    private String cell(String column, StoredResponse stored) {
        return about.getOrDefault(column, s -> "").apply(stored);
    }
}
