package org.feltbok.coding.exchange;

import org.feltbok.coding.Coder;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.exchange.TakeProject.Count;
import org.feltbok.store.StudyFile;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A project that is taken into a study, and what is coded there then. */
final class TakenProject {
    private TakenProject() {}

    /** What was new and what was known. */
    static Map<Count, Integer> take(StudyFile file, Project project) {
        Map<Count, Integer> counts = new EnumMap<>(Count.class);
        var me = new Coder(CodingStudy.JONAS, "jonas", "Jonas Berge", "J");
        file.run(new TakeProject(project, "f.qdpx", me, "2026-11-12T12:00:00Z", counts));
        return counts;
    }

    /** Codes with who gave them, where, and on which words; then memos. */
    static List<String> rows(StudyFile file) {
        return file.read(
                h ->
                        h.createQuery(
                                        "SELECT o.label || '|' || p.name || '|' || coalesce(k.start_at, '') || '|'"
                                                + " || coalesce(k.end_at, '') || '|' || coalesce(a.text, t.text)"
                                                + " FROM own_coding k JOIN code o ON o.id = k.code_id"
                                                + " JOIN person p ON p.id = k.person_id"
                                                + " LEFT JOIN answer_text a ON a.id = k.answer_text_id"
                                                + " LEFT JOIN passage t ON t.id = k.passage_id"
                                                + " UNION ALL SELECT 'memo|' || memo FROM coding_done"
                                                + " WHERE memo IS NOT NULL"
                                                + " UNION ALL SELECT 'on ' || c.label || '|' || p.name || '|' || m.text"
                                                + " FROM memo m JOIN code c ON c.id = m.target_id"
                                                + " JOIN person p ON p.id = m.person_id"
                                                + " WHERE coalesce(m.title, '') <> 'example'"
                                                + " UNION ALL SELECT 'on ' || m.target_kind || ' ' || m.target_id || '|' || p.name || '|' || m.text || '|' || coalesce(m.at, '')"
                                                + " FROM memo m JOIN person p ON p.id = m.person_id"
                                                + " WHERE m.target_kind IN ('case', 'interview') ORDER BY 1")
                                .mapTo(String.class)
                                .list());
    }
}
