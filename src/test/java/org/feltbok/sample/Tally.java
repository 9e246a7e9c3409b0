package org.feltbok.sample;

/**
 * What a rule counts in a group.
 *
 * @param count how many gave one of the codes
 * @param asked how many gave any answer
 * @param sum sum of the numbers of those who count
 * @param squares sum of their squares
 */
record Tally(int count, int asked, int sum, int squares) {

    double mean() {
        return count == 0 ? 0 : sum / (double) count;
    }

    double share() {
        return asked == 0 ? 0 : 100.0 * count / asked;
    }

    /** Welch's t of this group's mean against another's; as R's {@code t.test}. */
    double welch(Tally other) {
        return (mean() - other.mean())
                / Math.sqrt(variance() / count + other.variance() / other.count);
    }

    /** The same with one variance for both groups; as R's {@code t.test(var.equal = TRUE)}. */
    double pooled(Tally other) {
        double within = (count - 1) * variance() + (other.count - 1) * other.variance();
        double variance = within / (count + other.count - 2);
        return (mean() - other.mean()) / Math.sqrt(variance / count + variance / other.count);
    }

    private double variance() {
        return (squares - sum * mean()) / (count - 1);
    }
}
