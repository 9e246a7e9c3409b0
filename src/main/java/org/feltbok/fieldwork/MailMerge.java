package org.feltbok.fieldwork;

import org.feltbok.base.text.Texts;
import org.feltbok.cases.Attribute;
import org.feltbok.cases.AttributeType;
import org.feltbok.cases.Case;
import org.feltbok.cases.CaseData;
import org.feltbok.cases.CaseSheet;
import org.feltbok.cases.CaseStore;
import org.feltbok.cases.Grouping;
import org.feltbok.store.Study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The cases that are to be written to, one a row, with how to reach them and all that is known of
 * them. That names leave is what it is for: it has the true ones, also while names are hidden, and
 * whoever asks for it is told so.
 */
public final class MailMerge {
    private final Texts texts;
    private final CaseData named;
    private final CaseSheet sheet;
    private final List<Attribute> attributes;
    private final Map<String, Case> byId = new HashMap<>();

    private MailMerge(Texts texts, CaseData named, CaseSheet sheet) {
        this.texts = texts;
        this.named = named;
        this.sheet = sheet;
        attributes = attributes(named);
        named.cases().forEach(c -> byId.put(c.id(), c));
    }

    /**
     * Writes it.
     *
     * @param cases those to be written to, in this order
     * @param file ends in .csv or .xlsx
     * @throws FaultException when the file cannot be written; an older one is unchanged then
     */
    public static void write(
            Study study, CaseSheet sheet, List<MissingCase> cases, Texts texts, Path file) {
        List<List<Object>> rows =
                new MailMerge(texts, study.read(CaseStore::data), sheet).rows(cases);
        SheetFile.write(
                texts.get("fieldwork.mail.sheet"),
                rows,
                file,
                study.environment().clock().instant());
    }

    private List<List<Object>> rows(List<MissingCase> cases) {
        List<List<Object>> rows = new ArrayList<>();
        List<Object> heads = new ArrayList<>();
        heads.add(texts.get("fieldwork.mail.key"));
        heads.add(texts.get("fieldwork.mail.name"));
        attributes.forEach(a -> heads.add(a.label().in(texts.language())));
        sheet.groupings().forEach(g -> heads.add(g.label().in(texts.language())));
        for (String column : List.of("contacts", "last", "outcome", "next", "rounds")) {
            heads.add(texts.get("fieldwork.mail." + column));
        }
        rows.add(heads);
        cases.forEach(c -> rows.add(row(c)));
        return rows;
    }

    /** How to reach a case first, then what is known of it. */
    private static List<Attribute> attributes(CaseData named) {
        List<Attribute> all = new ArrayList<>(named.attributes());
        all.sort(java.util.Comparator.comparing(a -> a.type() != AttributeType.CONTACT));
        return all;
    }

    private List<Object> row(MissingCase missing) {
        Case c = byId.getOrDefault(missing.of().id(), missing.of());
        List<Object> row = new ArrayList<>();
        row.add(c.key());
        row.add(c.name());
        attributes.forEach(a -> row.add(value(c, a)));
        sheet.groupings().forEach(g -> row.add(classOf(missing.of(), g)));
        row.add(missing.contacts().size());
        row.add(missing.last().map(Contact::at).orElse(""));
        row.add(missing.last().map(l -> texts.get(l.outcome().key())).orElse(""));
        row.add(missing.next());
        row.add(missing.contacts().stream().filter(k -> k.round() > 0).count());
        return row;
    }

    private String classOf(Case c, Grouping grouping) {
        int at = sheet.classOf(c, grouping);
        return at < 0 ? "" : grouping.classes().get(at).label().in(texts.language());
    }

    private Object value(Case c, Attribute attribute) {
        if (named.missing(c, attribute).isPresent()) {
            return "";
        }
        OptionalDouble number = named.number(c, attribute);
        if (number.isPresent()) {
            // a whole number stands as one in a CSV file too
            double n = number.getAsDouble();
            return n == Math.rint(n) && Math.abs(n) < 1e15 ? (Object) (long) n : (Object) n;
        }
        String text = named.text(c, attribute);
        return attribute.type() == AttributeType.CATEGORY
                ? attribute.category(text).map(k -> k.label().in(texts.language())).orElse(text)
                : text;
    }
}
