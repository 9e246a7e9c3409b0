package org.feltbok.plain;

import static org.feltbok.plain.TableColumn.day;
import static org.feltbok.plain.TableColumn.reference;

import org.feltbok.questionnaire.WaveStore;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.plain.PlainContext;
import org.feltbok.study.plain.PlainFaults;
import org.feltbok.study.plain.PlainFolder;
import org.feltbok.study.plain.PlainFolderWriter;
import org.feltbok.study.plain.PlainPart;
import org.feltbok.study.plain.PlainSheet;
import org.feltbok.tabular.Row;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The waves of questionnaires, {@code questionnaires/waves.csv}. A row may name any wave before it;
 * the study keeps the first of them. Such as come round to themselves have no first and are told.
 */
final class WavesPart implements PlainPart {
    private static final String QUESTIONNAIRE = "questionnaire";
    private static final String OF = "wave_of";

    private final MorePart rows =
            MorePart.of("questionnaires/waves.csv", QUESTIONNAIRE, QUESTIONNAIRE)
                    .with(reference(OF, OF, QUESTIONNAIRE), day("asked", "wave_at"));

    @Override
    public String nameKey() {
        return rows.nameKey();
    }

    @Override
    public Prepared read(PlainFolder folder, PlainContext context, PlainFaults faults) {
        Prepared read = rows.read(folder, context, faults, sheet -> loops(sheet, faults));
        return work -> {
            read.write(work);
            settle(work);
        };
    }

    private static void loops(PlainSheet sheet, PlainFaults faults) {
        Map<String, String> before = new HashMap<>();
        for (Row row : sheet.rows()) {
            if (!row.get(OF).isEmpty()) {
                before.put(row.get(QUESTIONNAIRE), row.get(OF));
            }
        }
        for (Row row : sheet.rows()) {
            String name = row.get(QUESTIONNAIRE);
            Set<String> seen = new HashSet<>();
            String at = before.get(name);
            while (at != null && !at.equals(name) && seen.add(at)) {
                at = before.get(at);
            }
            if (at != null && at.equals(name) && !name.isEmpty()) {
                faults.add(sheet.place(row, OF), "plain.wave_of_itself", name);
            }
        }
    }

    /** What names a later wave names the first of them from now on. */
    private static void settle(UnitOfWork work) {
        Map<String, WaveStore.Wave> all = WaveStore.all(work.handle());
        all.forEach(
                (id, wave) -> {
                    String named = wave.of().orElse(id);
                    String first = named;
                    for (String at = named; at != null; at = before(all, at)) {
                        first = at;
                    }
                    if (!first.equals(named)) {
                        work.update(QUESTIONNAIRE, id, OF, first);
                    }
                });
    }

    private static @Nullable String before(Map<String, WaveStore.Wave> all, String id) {
        WaveStore.Wave wave = all.get(id);
        return wave == null ? null : wave.of().orElse(null);
    }

    @Override
    public void export(Handle handle, PlainFolderWriter out) {
        rows.export(handle, out);
    }
}
