package org.feltbok.coding;

import org.feltbok.base.text.LocalText;
import org.feltbok.study.plain.PlainContext;
import org.feltbok.study.plain.PlainFaults;
import org.feltbok.study.plain.PlainSheet;
import org.feltbok.study.plain.PlainTable;
import org.feltbok.study.plain.TreeDepth;
import org.feltbok.tabular.Row;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rows of a codebook's file. */
final class CodeRows {
    private final PlainSheet sheet;
    private final Codebook book;
    private final PlainContext context;
    private final PlainFaults faults;
    private final Set<Integer> digits = new HashSet<>();
    private final Set<String> seen = new HashSet<>();

    CodeRows(PlainSheet sheet, Codebook book, PlainContext context, PlainFaults faults) {
        this.sheet = sheet;
        this.book = book;
        this.context = context;
        this.faults = faults;
    }

    List<Code> read() {
        List<Code> found = new ArrayList<>();
        TreeDepth depth = new TreeDepth();
        for (Row row : sheet.filled("code")) {
            String key = row.get("code");
            String id =
                    context.declare(
                            CodebooksPart.CODE,
                            book.key() + "/" + key,
                            sheet.place(row, "code"),
                            faults);
            depth.add(key, row.get("parent"), sheet.place(row, "parent"), faults);
            LocalText label = sheet.local(row, "label");
            found.add(
                    new Code(
                            id,
                            book.id(),
                            parent(row),
                            key,
                            label.isEmpty() ? LocalText.of(key) : label,
                            sheet.local(row, "definition"),
                            sheet.local(row, "exclude"),
                            row.has("note") ? row.get("note") : null,
                            seen.add(key) ? digit(row) : null,
                            sheet.word(row, "folder", "no", "yes", "no").equals("yes"),
                            found.size() + 1,
                            null,
                            null));
        }
        return found;
    }

    private @Nullable String parent(Row row) {
        if (!row.has("parent")) {
            return null;
        }
        String key = book.key() + "/" + row.get("parent");
        return context.reference(CodebooksPart.CODE, key, sheet.place(row, "parent"), faults)
                .orElse(null);
    }

    private @Nullable Integer digit(Row row) {
        if (!row.has("key")) {
            return null;
        }
        if (!row.get("key").matches("\\d")) {
            faults.add(sheet.place(row, "key"), "coding.plain.bad_key", row.get("key"));
            return null;
        }
        Integer digit = Integer.valueOf(row.get("key"));
        if (!digits.add(digit)) {
            faults.add(sheet.place(row, "key"), "plain.duplicate_key", row.get("key"));
        }
        return digit;
    }

    /**
     * The codes with parents before what stands below them, otherwise in the order of the codebook.
     */
    static PlainTable<Code> table(CodeTree tree) {
        List<Code> ordered = new ArrayList<>();
        tree.roots().forEach(c -> ordered.addAll(tree.withDescendants(c)));
        return new PlainTable<>(ordered)
                .required("code", Code::key)
                .optional(
                        "parent",
                        c ->
                                c.parentId() == null
                                        ? ""
                                        : tree.byId(c.parentId()).map(Code::key).orElse(""))
                .local("label", Code::label)
                .local("definition", Code::definition)
                .local("exclude", Code::exclude)
                .optional("key", c -> c.digit() == null ? "" : c.digit().toString())
                .optional("folder", c -> c.folder() ? "yes" : "")
                .optional("note", c -> c.note() == null ? "" : c.note());
    }
}
