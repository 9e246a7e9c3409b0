# The table book of a made-up public survey with weights, in base R. First its data, a line a variable, then a line for
# each cell: book;item;row;axis;column;n;weighted base;effective n;value;t or chi-square;p. Undefined is NA, a missing answer 0
# (k: 9 is "don't know"; t: two answers that can be ticked, as bits, -1 not answered).
#
#   Rscript tablebook.R 420 11 > tablebook.csv
#
# The test TableBookAsInRTest reads what this writes.
args <- commandArgs(TRUE)
n <- as.integer(args[1])
suppressWarnings(RNGversion("4.0.0"))
set.seed(as.integer(args[2]))

sex <- sample(c("a", "b"), n, TRUE, c(.46, .54))
age <- sample(c("a", "b", "c", " "), n, TRUE, c(.2, .35, .43, .02))
small <- ifelse(runif(n) < .02, "c", sample(c("a", "b"), n, TRUE))
w <- round(exp(rnorm(n, 0, .5)) * ifelse(age == "a", 1.6, .9), 4)
w[sample(n, 6)] <- NA
k <- pmin(5, pmax(1, round(3 + rnorm(n) + (sex == "b") * .5)))
k[sample(n, 20)] <- 9
k[sample(n, 12)] <- 0
t <- (runif(n) < .3 + .2 * (age == "c")) + 2 * (runif(n) < .5)
t[sample(n, 10)] <- -1
x <- round(rgamma(n, 2, .1) + 4 * (age == "a"), 1)
x[sample(n, 15)] <- NA

show <- function(v) ifelse(is.finite(v), sprintf("%.17g", v), "NA")
cat("w;", paste(show(w), collapse = " "), "\n", sep = "")
cat("x;", paste(show(x), collapse = " "), "\n", sep = "")
cat("k;", paste(k, collapse = " "), "\n", sep = "")
cat("t;", paste(t, collapse = " "), "\n", sep = "")
for (g in c("sex", "age", "small")) cat(g, ";", paste(get(g), collapse = ""), "\n", sep = "")

none <- c(NA, NA)
# weights as those of a sample drawn with replacement, of which all with a weight are: survey::svyttest(y ~ g, svydesign(~1, weights = ~w))
drawn <- sum(!is.na(w))
linearised <- function(y, g, w) {
    m1 <- weighted.mean(y[g], w[g])
    m2 <- weighted.mean(y[!g], w[!g])
    u <- ifelse(g, w * (y - m1) / sum(w[g]), -w * (y - m2) / sum(w[!g]))
    se <- sqrt(drawn / (drawn - 1) * sum((u - mean(u))^2))
    t <- (m1 - m2) / se
    c(t, 2 * pt(-abs(t), length(y) - 2))
}
tested <- function(y, g, w, weighted, share) {
    if (sum(g) < 5 || sum(!g) < 5) return(none)
    if (share && length(unique(y)) == 1) return(none)
    if (weighted && share) {
        part <- weighted.mean(y, w)
        if (min(sum(g), sum(!g)) * min(part, 1 - part) < 5) return(none)
    }
    if (weighted) return(linearised(y, g, w))
    if (!share) {
        r <- t.test(y[g], y[!g])
        return(c(r$statistic, r$p.value))
    }
    table <- table(g, y)
    if (min(outer(rowSums(table), colSums(table)) / sum(table)) < 5)
        return(c(NA, fisher.test(table)$p.value))
    r <- suppressWarnings(chisq.test(table))
    c(r$statistic, r$p.value)
}
cell <- function(book, item, row, axis, column, y, base, g, weighted, share) {
    v <- if (weighted) w else rep(1, n)
    base <- base & !is.na(v)
    if (axis == "") {
        own <- base
        p <- none
    } else {
        base <- base & g != " "
        own <- base & g == column
        p <- tested(y[base], (g == column)[base], v[base], weighted, share)
    }
    m <- if (any(own)) weighted.mean(y[own], v[own]) * if (share) 100 else 1 else NA
    cat(book, item, row, axis, column, sum(own), show(sum(v[own])),
        show(sum(v[own])^2 / sum(v[own]^2)), show(m), show(p[1]), show(p[2]), sep = ";")
    cat("\n")
}
groups <- list(sex = sex, age = age, small = small)
for (weighted in c(FALSE, TRUE)) {
    book <- if (weighted) "weighted" else "plain"
    every <- function(item, row, y, base, share) {
        cell(book, item, row, "", "", y, base, NULL, weighted, share)
        for (a in names(groups)) for (column in c("a", "b", "c"))
            cell(book, item, row, a, column, y, base, groups[[a]], weighted, share)
    }
    for (code in c(1:5, 9)) every("k", code, as.numeric(k == code), k > 0, TRUE)
    every("k", "mean", k, k > 0 & k < 9, FALSE)
    for (bit in 1:2) every("t", bit, as.numeric(t >= 0 & bitwAnd(pmax(t, 0), bit) > 0), t >= 0, TRUE)
    every("x", "mean", x, !is.na(x), FALSE)
}
