package org.feltbok.coding.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.FaultException;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.coding.framework.CellRef;
import org.feltbok.coding.framework.Link;
import org.feltbok.coding.framework.WriteSummary;
import org.feltbok.coding.merge.MergeCopy.Prefer;
import org.feltbok.pseudonyms.PutName;
import org.feltbok.store.Environment;
import org.feltbok.store.Operation;
import org.feltbok.store.OtherCopy;
import org.feltbok.store.StudyFile;
import org.feltbok.study.RegisteredName;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Copies of a study that colleagues work in, and what stands in each of them. */
abstract class Copies {
    static final String[] PEOPLE = {CodingStudy.MARIT, CodingStudy.JONAS};
    static final String AT = "2026-11-24T12:00:00Z";

    static final Environment ME = Environment.of(() -> "Marit Aune");

    @TempDir Path temp;

    Path copy(StudyFile file, String name) {
        Path path = temp.resolve(name + ".feltbok");
        file.copyTo(path);
        return path;
    }

    static CopyRows rows(Path copy) {
        return OtherCopy.read(copy, ME, CopyRowsStore::read);
    }

    static void in(Path path, Operation... operations) {
        try (StudyFile file = StudyFile.open(path, ME)) {
            for (Operation operation : operations) {
                file.run(operation);
            }
        }
    }

    /** What can be done there: not all that is drawn can. */
    static void where(Path path, Operation... operations) {
        try (StudyFile file = StudyFile.open(path, ME)) {
            for (Operation operation : operations) {
                try {
                    file.run(operation);
                } catch (FaultException e) {
                    assertThat(e.faults()).isNotEmpty();
                }
            }
        }
    }

    static Merged merge(Path into, Path from) {
        return merge(into, from, Prefer.LONGER);
    }

    static Merged merge(Path into, Path from, Prefer prefer) {
        Merged merged = new Merged();
        CopyRows rows = rows(from);
        in(into, new MergeCopy(rows, "copy", prefer, merged));
        return merged;
    }

    static List<String> content(Path path) {
        try (StudyFile file = StudyFile.open(path, ME)) {
            return content(file);
        }
    }

    /** All of it without the identities that copies give on their own. */
    static List<String> content(StudyFile file) {
        List<String> all = new ArrayList<>();
        for (String sql :
                List.of(
                        "SELECT 'code|' || b.key || '|' || o.label || '|' || coalesce(o.definition, '') FROM code o JOIN codebook b ON b.id = o.codebook_id",
                        "SELECT 'coding|' || o.label || '|' || p.name || '|' || coalesce(k.answer_text_id, k.passage_id) || '|'"
                                + " || coalesce(k.start_at, '') || '|' || coalesce(k.end_at, '') || '|' || coalesce(k.lost_quote, '') || coalesce('|' || l.kind, '')"
                                + " FROM coding k LEFT JOIN layer l ON l.id = k.layer_id JOIN code o ON o.id = k.code_id JOIN person p ON p.id = k.person_id",
                        "SELECT 'done|' || p.name || '|' || coalesce(d.answer_text_id, d.passage_id) || '|' || d.done || '|' || coalesce(d.memo, '')"
                                + " FROM coding_done d JOIN person p ON p.id = d.person_id",
                        "SELECT 'text|' || id || '|' || text FROM passage UNION ALL SELECT 'text|' || id || '|' || text FROM answer_text",
                        "SELECT 'memo|' || target_kind || '|' || coalesce(title, '') || '|' || text FROM memo",
                        "SELECT 'asked|' || id || '|' || coalesce(informant, '') FROM interview",
                        "SELECT 'query|' || response_id || '|' || text FROM field_note",
                        "SELECT 'summary|' || s.case_id || '|' || s.topic_id || '|' || s.text || '|' || coalesce(s.at, '') || '|'"
                                + " || coalesce(group_concat(q.quote || coalesce(q.start_at, '') || coalesce(q.lost, ''), '+'), '')"
                                + " FROM summary s LEFT JOIN (SELECT * FROM summary_quote ORDER BY quote) q ON q.summary_id = s.id GROUP BY s.id",
                        "SELECT 'assigned|' || p.name || '|' || a.target_id || '|' || (a.done_at IS NULL) FROM assignment a"
                                + " JOIN person p ON p.id = a.person_id",
                        "SELECT 'name|' || coalesce(name, '-') || '|' || pseudonym || '|' || coalesce(forms, '') FROM hidden_name",
                        "SELECT 'place|' || key || '|' || coalesce(parent_id, '') || '|' || coalesce(digit, '') || '|' || coalesce(note, '') || '|' || coalesce(colour, '') FROM code",
                        "SELECT 'on|' || target_kind || '|' || target_id || '|' || text FROM memo WHERE target_kind <> 'coding'",
                        "SELECT 'said|' || code_id || '|' || coalesce(definition, '') || '|' || at FROM code_definition")) {
            all.addAll(file.read(h -> h.createQuery(sql).mapTo(String.class).list()));
        }
        return all.stream().sorted().toList();
    }

    static void copyFile(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static ToggleCode give(String person, String text, String code, Span span) {
        return new ToggleCode(code, code, person, TextRef.answer(text), span, null);
    }

    static Operation summary(String id, String text, String person, String at) {
        var cell = new CellRef(CellRef.RowKind.CASE, "c1", CellRef.ColumnKind.TOPIC, "t1");
        var link = new Link("l" + id, "p1", new Span(0, 7), "Planene", false);
        return new WriteSummary("s" + id, cell, text, person, at, List.of(link));
    }

    static PutName name(String id, String name, String pseudonym) {
        return new PutName(
                new RegisteredName(
                        id, RegisteredName.Kind.PLACE, name, pseudonym, List.of(), false, 1));
    }
}
