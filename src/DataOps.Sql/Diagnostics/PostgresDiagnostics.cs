namespace DataOps.Sql.Diagnostics;

/// <summary>Findings about what only PostgreSQL has, or is strict about.</summary>
public static class PostgresDiagnostics
{
    /// <summary>A clause that only aggregates or windows take.</summary>
    public static readonly DiagnosticDescriptor NotAggregate = new(
        "DOPS2120", "Clause of an aggregate on another function", "'{0}' does not take {1}.", DiagnosticSeverity.Error);

    /// <summary>An ordered-set aggregate without its order.</summary>
    public static readonly DiagnosticDescriptor NeedsOrder = new(
        "DOPS2121", "Aggregate without its order", "'{0}' is computed over ordered rows; add within group (order by …).", DiagnosticSeverity.Error);

    /// <summary>A function that gives several rows where one value is needed.</summary>
    public static readonly DiagnosticDescriptor MisplacedRows = new(
        "DOPS2122", "Function of several rows not allowed here", "'{0}' gives several rows, which is not possible in {1}; call it in from.", DiagnosticSeverity.Error);

    /// <summary>A value that has no elements to take out.</summary>
    public static readonly DiagnosticDescriptor NoSubscript = new(
        "DOPS2123", "Value without elements", "A value of type {0} has no elements that a subscript could take.", DiagnosticSeverity.Error);

    /// <summary>An array without elements whose type nothing says.</summary>
    public static readonly DiagnosticDescriptor EmptyArray = new(
        "DOPS2124", "Empty array of no type", "An array without elements needs a cast that says its type: array[]::integer[].", DiagnosticSeverity.Error);

    /// <summary>A function whose result the query has to describe.</summary>
    public static readonly DiagnosticDescriptor NeedsColumns = new(
        "DOPS2125", "Function without columns", "'{0}' gives records; say their columns: {0}(…) as t (name type, …).", DiagnosticSeverity.Error);

    /// <summary>An expression of order that distinct has dropped.</summary>
    public static readonly DiagnosticDescriptor OrderNotSelected = new(
        "DOPS2126", "Order by what is not selected", "With {0}, order by may only use what {1}.", DiagnosticSeverity.Error);
}
