package org.feltbok.coding.exchange;

import org.feltbok.base.Ids;
import org.feltbok.coding.CodeMemo;
import org.feltbok.coding.CodebookStore;
import org.feltbok.coding.Coder;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads memos as notes of a project. Each becomes one when it is asked what is noted on its thing,
 * so that none goes out whose thing stays here.
 */
final class ProjectNotesStore {
    private final List<Project.Note> notes = new ArrayList<>();
    private final Map<String, List<Project.Note>> waiting = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    ProjectNotesStore(Handle handle) {
        for (Coder person : new CodebookStore(handle).people()) {
            names.put(BookOut.guid(person.id()), person.name());
        }
        handle.createQuery(
                        "SELECT coalesce(answer_text_id, passage_id), id, '', memo, person_id, '' FROM coding_done"
                                + " WHERE trim(coalesce(memo, '')) <> '' UNION ALL"
                                + " SELECT target_id, id, coalesce(title, ''), text, person_id, coalesce(at, '')"
                                + " FROM memo WHERE NOT (target_kind = 'code' AND coalesce(title, '') = '"
                                + CodeMemo.EXAMPLE
                                + "') ORDER BY 2")
                .map(
                        (r, c) -> {
                            String person = r.getString(5);
                            String at = r.getString(6);
                            return Map.entry(
                                    r.getString(1),
                                    new Project.Note(
                                            Ids.derived("feltbok", "note", r.getString(2)),
                                            r.getString(3),
                                            QdpxTexts.plain(r.getString(4)),
                                            person == null ? null : BookOut.guid(person),
                                            when(at)));
                        })
                .forEach(
                        e ->
                                waiting.computeIfAbsent(e.getKey(), k -> new ArrayList<>())
                                        .add(e.getValue()));
    }

    /** As the standard writes times; null = it is none that can be written so. */
    static @Nullable String when(@Nullable String at) {
        return at != null && at.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d.*") ? at : null;
    }

    /** Whether anything waits to be asked for. */
    boolean isOn(String id) {
        return waiting.containsKey(id);
    }

    /** Identities of what is noted on a text, a coding, an interview or a case, asked for once. */
    List<String> on(String id) {
        List<Project.Note> own = waiting.remove(id);
        if (own == null) {
            return List.of();
        }
        notes.addAll(own);
        return own.stream().map(Project.Note::guid).toList();
    }

    /** The same of a code: the note itself says what it is on. */
    void onCode(String id) {
        List<Project.Note> own = waiting.remove(id);
        if (own != null) {
            own.forEach(n -> notes.add(n.on(BookOut.guid(id))));
        }
    }

    /** What is noted, as words for programs that have no notes on such things. */
    String words(String id) {
        return waiting.getOrDefault(id, List.of()).stream()
                .map(
                        n ->
                                n.user() == null
                                        ? n.text()
                                        : names.getOrDefault(n.user(), "?") + ": " + n.text())
                .collect(Collectors.joining("\n"));
    }

    /** All that was asked for. */
    List<Project.Note> all() {
        return notes;
    }

    /** How many stay here. */
    int left() {
        return waiting.values().stream().mapToInt(List::size).sum();
    }
}
