package org.feltbok.statfile;

import org.feltbok.base.Fault;
import org.feltbok.statfile.data.StatHandler;
import org.feltbok.statfile.data.StatHeader;
import org.feltbok.statfile.data.StatVariable;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A file of SPSS or Stata, read whole, and what was told of it. */
public final class ReadStat implements StatHandler {
    private final List<List<@Nullable Object>> rows = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private @Nullable StatHeader header;

    private ReadStat() {}

    public static ReadStat of(Path file) {
        var read = new ReadStat();
        StatReader.read(file, String.valueOf(file.getFileName()), read, read.faults::add);
        return read;
    }

    @Override
    public boolean begin(StatHeader told) {
        header = told;
        return true;
    }

    @Override
    public void row(int number, @Nullable Object[] cells) {
        rows.add(Arrays.asList(cells.clone()));
    }

    public List<Fault> faults() {
        return faults;
    }

    public List<List<@Nullable Object>> rows() {
        return rows;
    }

    public StatHeader header() {
        return java.util.Objects.requireNonNull(header, "no header");
    }

    public StatVariable variable(String name) {
        return header().variables().stream()
                .filter(v -> v.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The cells of a variable. */
    public List<@Nullable Object> column(String name) {
        int at = header().variables().indexOf(variable(name));
        List<@Nullable Object> column = new ArrayList<>();
        rows.forEach(r -> column.add(r.get(at)));
        return column;
    }
}
