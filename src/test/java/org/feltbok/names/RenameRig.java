package org.feltbok.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureSpec;
import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** A study in which much is called by names, and a hand that renames and takes out. */
abstract class RenameRig {
    @TempDir Path folder;
    StudyFile file;

    @BeforeEach
    void open() {
        file = SmallStudy.create(folder);
    }

    @AfterEach
    void close() {
        file.close();
    }

    void figure(String key, String json) {
        String whole = "{'key': '" + key + "', " + json + "}";
        FigureSpec spec = FigureSpec.parse(whole.replace('\'', '"').replace('´', '\''), "f.json");
        put("figure", "f-" + key, "key", key, "spec", spec.toJson(), "position", 1);
    }

    void put(String table, String id, Object... pairs) {
        file.run(new SmallStudy.Change(w -> SmallStudy.put(w, table, id, pairs)));
    }

    String cell(String table, String id, String column) {
        return file.read(
                h ->
                        h.createQuery("SELECT " + column + " FROM \"" + table + "\" WHERE id = :id")
                                .bind("id", id)
                                .mapTo(String.class)
                                .one());
    }

    String spec(String key) {
        return cell("figure", "f-" + key, "spec").replace("\" : ", "\": ").replace('"', '\'');
    }

    void rename(Kind kind, String id, String to) {
        String before = file.read(h -> new ThingStore(h).require(kind, id)).name();
        assertThat(file.run(new Rename(kind, id, before, to))).isPresent();
    }

    String refusal(Operation operation) {
        String[] told = {""};
        assertThatThrownBy(() -> file.run(operation))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> told[0] = new Texts(Language.EN).fault(e.faults().getFirst()));
        return told[0];
    }

    List<String> columns(String view) {
        return file.read(
                h ->
                        h.createQuery("SELECT name FROM pragma_table_info(:v)")
                                .bind("v", view)
                                .mapTo(String.class)
                                .list());
    }

    int count(String table) {
        int count =
                file.read(
                        h ->
                                h.createQuery("SELECT count(*) FROM " + table)
                                        .mapTo(Integer.class)
                                        .one());
        return count;
    }
}
