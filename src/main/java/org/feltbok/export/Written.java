package org.feltbok.export;

import org.feltbok.base.Fault;
import org.feltbok.figures.Withheld;

import java.nio.file.Path;
import java.util.List;

/**
 * What a delivery came to.
 *
 * @param files that are in place now, in the order of the delivery
 * @param figures how many figures and tables they show
 * @param faults one for each figure or file that could not be made; the others are there
 * @param withheld numbers that are left out since they rest on few answers or tell those that do
 * @param cancelled true when stopped before anything was put in place; nothing was changed then
 */
public record Written(
        List<Path> files,
        int figures,
        List<Fault> faults,
        List<Withheld> withheld,
        boolean cancelled) {
    /** Of files in which nothing was left out. */
    public Written(List<Path> files, int figures, List<Fault> faults, boolean cancelled) {
        this(files, figures, faults, List.of(), cancelled);
    }
}
