package org.feltbok.cases;

import org.feltbok.base.text.LocalText;
import org.feltbok.store.KeptReads;
import org.feltbok.store.Kinds;
import org.feltbok.store.LocalTexts;
import org.feltbok.study.HideNames;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Reads cases, their attributes and values. */
public final class CaseStore {
    private CaseStore() {}

    /** All as they may be told now: while names are hidden, those with a pseudonym go by it. */
    public static CaseData told(Handle handle) {
        return KeptReads.once(handle, "cases told", () -> readTold(handle));
    }

    private static CaseData readTold(Handle handle) {
        CaseData data = data(handle);
        return HideNames.isOn(handle) ? data.masked() : data;
    }

    /** All cases in their order. */
    public static List<Case> cases(Handle handle) {
        return cases(handle, "", q -> q);
    }

    private static List<Case> cases(Handle handle, String which, UnaryOperator<Query> bound) {
        return bound.apply(
                        handle.createQuery(
                                "SELECT * FROM study_case" + which + " ORDER BY position, key"))
                .map(
                        (r, context) ->
                                new Case(
                                        r.getString("id"),
                                        r.getString("key"),
                                        r.getString("name"),
                                        orEmpty(r.getString("pseudonym")),
                                        r.getBoolean("in_frame"),
                                        r.getString("kind"),
                                        orEmpty(r.getString("note"))))
                .list();
    }

    /** All attributes in their order, with their categories. */
    public static List<Attribute> attributes(Handle handle) {
        return KeptReads.once(handle, "attributes", () -> List.copyOf(readAttributes(handle)));
    }

    private static List<Attribute> readAttributes(Handle handle) {
        Map<String, List<AttributeCategory>> categories = new HashMap<>();
        handle.createQuery("SELECT * FROM attribute_category ORDER BY position")
                .map(
                        (r, context) ->
                                categories
                                        .computeIfAbsent(
                                                r.getString("attribute_id"), k -> new ArrayList<>())
                                        .add(
                                                new AttributeCategory(
                                                        r.getString("id"),
                                                        r.getString("code"),
                                                        text(r, "label"))))
                .list();
        return handle.createQuery("SELECT * FROM attribute ORDER BY position, name")
                .map(
                        (r, context) ->
                                new Attribute(
                                        r.getString("id"),
                                        r.getString("name"),
                                        text(r, "label"),
                                        Kinds.lower(
                                                AttributeType.values(),
                                                "attribute.type",
                                                r.getString("type")),
                                        text(r, "unit"),
                                        r.getInt("decimals"),
                                        r.getString("origin_id"),
                                        orEmpty(r.getString("note")),
                                        r.getString("retired_at"),
                                        categories.getOrDefault(r.getString("id"), List.of())))
                .list();
    }

    /** All cases with everything known of them. */
    public static CaseData data(Handle handle) {
        return KeptReads.once(handle, "cases", () -> readData(handle));
    }

    private static CaseData readData(Handle handle) {
        return new CaseData(cases(handle), attributes(handle), values(handle, "", q -> q));
    }

    /**
     * Some cases as they may be told now; those that are not there are left out.
     *
     * @param ids not too many
     */
    static List<Case> told(Handle handle, Collection<String> ids) {
        List<Case> found = cases(handle, " WHERE id IN (<ids>)", q -> q.bindList("ids", ids));
        return HideNames.isOn(handle) ? found.stream().map(Case::masked).toList() : found;
    }

    /** What is known of some cases, by case and attribute. */
    static Map<String, Map<String, Object>> values(Handle handle, Collection<String> ids) {
        return values(handle, " WHERE case_id IN (<ids>)", q -> q.bindList("ids", ids));
    }

    private static Map<String, Map<String, Object>> values(
            Handle handle, String which, UnaryOperator<Query> bound) {
        Map<String, Map<String, Object>> values = new HashMap<>();
        bound.apply(
                        handle.createQuery(
                                "SELECT case_id, attribute_id, value FROM case_value" + which))
                .map(
                        (r, context) ->
                                values.computeIfAbsent(r.getString(1), k -> new HashMap<>())
                                        .put(r.getString(2), r.getObject(3)))
                .list();
        return values;
    }

    static LocalText text(ResultSet r, String column) throws SQLException {
        return LocalTexts.of(r.getString(column), r.getString(column + "_i18n"));
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
