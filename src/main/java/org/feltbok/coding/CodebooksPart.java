package org.feltbok.coding;

import org.feltbok.base.Fault.Place;
import org.feltbok.base.Ids;
import org.feltbok.base.text.LocalText;
import org.feltbok.store.LocalTexts;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.plain.PlainContext;
import org.feltbok.study.plain.PlainFaults;
import org.feltbok.study.plain.PlainFolder;
import org.feltbok.study.plain.PlainFolderWriter;
import org.feltbok.study.plain.PlainNames;
import org.feltbok.study.plain.PlainPart;
import org.feltbok.study.plain.PlainSheet;
import org.feltbok.study.plain.PlainTable;
import org.feltbok.tabular.Row;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The files {@code codebooks/codebooks.csv} and {@code codebooks/CODEBOOK.csv}. */
public final class CodebooksPart implements PlainPart {
    /** What ids.csv calls a codebook. */
    public static final String CODEBOOK = "codebook";

    /** Key CODEBOOK/CODE. */
    public static final String CODE = "code";

    private static final String FILE = "codebooks/codebooks.csv";
    private static final String INTERVIEWS = "interviews";
    private static final String BASE = "answered";

    @Override
    public String nameKey() {
        return "coding.plain.codebooks";
    }

    @Override
    public Prepared read(PlainFolder folder, PlainContext context, PlainFaults faults) {
        List<Codebook> codebooks =
                PlainSheet.open(
                                folder,
                                FILE,
                                context,
                                faults,
                                "codebook",
                                "label items counts base")
                        .map(sheet -> codebooks(sheet, context, faults))
                        .orElse(List.of());
        List<Code> codes = new ArrayList<>();
        Set<String> read = new HashSet<>();
        for (Codebook book : codebooks) {
            if (!read.add(book.key())) {
                continue;
            }
            PlainSheet.open(
                            folder,
                            codesFile(book),
                            context,
                            faults,
                            "code",
                            "parent label definition exclude key folder note")
                    .ifPresent(
                            sheet ->
                                    codes.addAll(
                                            new CodeRows(sheet, book, context, faults).read()));
        }
        return work -> {
            codebooks.forEach(b -> insert(work, b));
            codes.forEach(c -> insert(work, c));
        };
    }

    private static String codesFile(Codebook book) {
        return "codebooks/" + PlainNames.toFile(book.key()) + ".csv";
    }

    private static List<Codebook> codebooks(
            PlainSheet sheet, PlainContext context, PlainFaults faults) {
        List<Codebook> found = new ArrayList<>();
        for (Row row : sheet.filled("codebook")) {
            String key = row.get("codebook");
            Place place = sheet.place(row, "items");
            List<String> items = new ArrayList<>();
            boolean interviews = false;
            for (String name : row.get("items").split("\\s+")) {
                if (name.equals(INTERVIEWS)) {
                    interviews = true;
                } else if (!name.isEmpty()) {
                    ItemNames.find(name, place, context, faults).ifPresent(i -> items.add(i.id()));
                }
            }
            sheet.word(row, "base", BASE, BASE);
            LocalText label = sheet.local(row, "label");
            found.add(
                    new Codebook(
                            sheet.declare(row, "codebook", CODEBOOK),
                            key,
                            label.isEmpty() ? LocalText.of(key) : label,
                            sheet.reference(row, "counts", PlainContext.PERSON).orElse(null),
                            interviews,
                            items,
                            found.size() + 1));
        }
        return found;
    }

    private static void insert(UnitOfWork work, Codebook b) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("key", b.key());
        row.put("label", b.label().text());
        row.put("label_i18n", LocalTexts.i18n(b.label()));
        row.put("counts_person_id", b.countsPersonId());
        row.put("base", BASE);
        row.put("for_interviews", b.forInterviews() ? 1 : 0);
        row.put("position", b.position());
        work.insert("codebook", b.id(), row);
        for (String item : b.itemIds()) {
            String id = Ids.derived(b.id(), "codebook_item", item);
            work.insert("codebook_item", id, Map.of("codebook_id", b.id(), "item_id", item));
        }
    }

    private static void insert(UnitOfWork work, Code c) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("codebook_id", c.codebookId());
        row.put("parent_id", c.parentId());
        row.put("key", c.key());
        row.put("label", c.label().text());
        row.put("label_i18n", LocalTexts.i18n(c.label()));
        row.put("definition", LocalTexts.orNull(c.definition()));
        row.put("definition_i18n", LocalTexts.i18n(c.definition()));
        row.put("exclude", LocalTexts.orNull(c.exclude()));
        row.put("exclude_i18n", LocalTexts.i18n(c.exclude()));
        row.put("note", c.note());
        row.put("digit", c.digit());
        row.put("folder", c.folder() ? 1 : 0);
        row.put("position", c.position());
        work.insert("code", c.id(), row);
    }

    @Override
    public void export(Handle handle, PlainFolderWriter out) {
        CodebookStore store = new CodebookStore(handle);
        List<Codebook> codebooks = store.codebooks();
        PlainKeyStore keys = new PlainKeyStore(handle);
        out.csv(
                FILE,
                new PlainTable<>(codebooks)
                        .required("codebook", Codebook::key)
                        .local("label", Codebook::label)
                        .optional("items", b -> items(b, keys))
                        .optional("counts", b -> keys.person(b.countsPersonId()))
                        .optional("base", b -> BASE));
        for (Codebook book : codebooks) {
            out.id(CODEBOOK, book.key(), book.id());
            CodeTree tree = store.allCodes(book.id());
            tree.all().forEach(c -> out.id(CODE, book.key() + "/" + c.key(), c.id()));
            out.csv(codesFile(book), CodeRows.table(tree));
        }
    }

    private static String items(Codebook book, PlainKeyStore keys) {
        List<String> names = new ArrayList<>(book.itemIds().stream().map(keys::item).toList());
        if (book.forInterviews()) {
            names.add(INTERVIEWS);
        }
        return String.join(" ", names);
    }
}
