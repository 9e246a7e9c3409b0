package org.feltbok.plain;

import org.feltbok.study.plain.PlainContext;
import org.feltbok.study.plain.PlainFaults;
import org.feltbok.study.plain.PlainFolder;
import org.feltbok.study.plain.PlainSheet;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads ids.csv: identities that cannot be derived from keys. */
final class OwnIds {
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private OwnIds() {}

    /** Identities by kind + "/" + key. */
    static Map<String, String> read(PlainFolder folder, PlainFaults faults) {
        Map<String, String> ids = new HashMap<>();
        PlainSheet.open(folder, "ids.csv", new PlainContext(Map.of()), faults, "kind key id", "")
                .ifPresent(
                        sheet ->
                                sheet.rows()
                                        .forEach(
                                                row -> {
                                                    if (!UUID_TEXT.matcher(row.get("id")).matches()
                                                            || ids.containsValue(row.get("id"))) {
                                                        faults.add(
                                                                sheet.place(row, "id"),
                                                                "plain.bad_id",
                                                                row.get("id"));
                                                    }
                                                    ids.put(
                                                            row.get("kind") + "/" + row.get("key"),
                                                            row.get("id"));
                                                }));
        return ids;
    }
}
