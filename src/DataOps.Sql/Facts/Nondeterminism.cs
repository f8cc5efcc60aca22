using DataOps.Sql.Text;

namespace DataOps.Sql.Facts;

/// <summary>Why the same data may give other rows.</summary>
public enum NondeterminismKind
{
    /// <summary>A function that may give another result with each call.</summary>
    Volatile,

    /// <summary>A function that is the same within one statement only, such as the clock.</summary>
    Clock,

    /// <summary>A limit whose order leaves open which rows come first.</summary>
    Limit,

    /// <summary>A window function whose order leaves open which row comes first.</summary>
    WindowOrder,

    /// <summary>An aggregate whose result depends on the order of its rows, which is left open.</summary>
    AggregateOrder,

    /// <summary>One row of several is kept, and the order leaves open which.</summary>
    ChosenRow,

    /// <summary>A sample.</summary>
    Sample,
}

/// <summary>One reason why the same data may give other rows. Equal values count as the same, whatever their spelling.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Detail">The function or form.</param>
/// <param name="Span">Where; null where the form has no place of its own.</param>
public sealed record Nondeterminism(NondeterminismKind Kind, string Detail, TextSpan? Span);
