namespace DataOps.Sql.Diagnostics;

/// <summary>Findings about names, and about expressions that do not fit together.</summary>
public static class BindingDiagnostics
{
    /// <summary>A table, view or model that nothing declares.</summary>
    public static readonly DiagnosticDescriptor UnknownRelation = new(
        "DOPS2001", "Unknown relation", "There is no relation '{0}'.{1}", DiagnosticSeverity.Error);

    /// <summary>A column name that several tables have.</summary>
    public static readonly DiagnosticDescriptor AmbiguousColumn = new(
        "DOPS2002", "Ambiguous column", "Column '{0}' is in several tables; write {1}.", DiagnosticSeverity.Error);

    /// <summary>A column that no table in scope has.</summary>
    public static readonly DiagnosticDescriptor UnknownColumn = new(
        "DOPS2003", "Unknown column", "There is no column '{0}'{1}.{2}", DiagnosticSeverity.Error);

    /// <summary>A qualifier that is no table of the query.</summary>
    public static readonly DiagnosticDescriptor UnknownQualifier = new(
        "DOPS2004", "Unknown table in a column's name", "No table '{0}' is in the from clause here.{1}", DiagnosticSeverity.Error);

    /// <summary>A function that does not exist.</summary>
    public static readonly DiagnosticDescriptor UnknownFunction = new(
        "DOPS2005", "Unknown function", "There is no function '{0}'.{1}", DiagnosticSeverity.Error);

    /// <summary>Two tables of one name in a from clause.</summary>
    public static readonly DiagnosticDescriptor DuplicateAlias = new(
        "DOPS2006", "Table named twice", "Two tables are named '{0}' here; give one of them another alias.", DiagnosticSeverity.Error);

    /// <summary>A field that a struct does not have.</summary>
    public static readonly DiagnosticDescriptor UnknownField = new(
        "DOPS2007", "Unknown field", "A value of type {1} has no field '{0}'.{2}", DiagnosticSeverity.Error);

    /// <summary>A window that the window clause does not define.</summary>
    public static readonly DiagnosticDescriptor UnknownWindow = new(
        "DOPS2008", "Unknown window", "No window '{0}' is defined; add it to the window clause.{1}", DiagnosticSeverity.Error);

    /// <summary>An ordinal outside the select list.</summary>
    public static readonly DiagnosticDescriptor OrdinalOutOfRange = new(
        "DOPS2009", "Ordinal out of range", "Position {0} is not in the select list, which has {1} column(s).", DiagnosticSeverity.Error);

    /// <summary>A file or function whose columns are not declared.</summary>
    public static readonly DiagnosticDescriptor UnknownColumns = new(
        "DOPS2010", "Columns not known", "The columns of {0} are not known here; declare it as a source with its columns.", DiagnosticSeverity.Warning);

    /// <summary>An expression whose type the compiler cannot tell.</summary>
    public static readonly DiagnosticDescriptor UnknownResultType = new(
        "DOPS2011", "Type not known", "The type of column '{0}' cannot be known; cast it to the type it should have.", DiagnosticSeverity.Warning);

    /// <summary>Two common tables of one name.</summary>
    public static readonly DiagnosticDescriptor DuplicateCommonTable = new(
        "DOPS2012", "Common table defined twice", "'{0}' is already defined in this with clause; rename one of the two.", DiagnosticSeverity.Error);

    /// <summary>An alias that stands for itself.</summary>
    public static readonly DiagnosticDescriptor CircularAlias = new(
        "DOPS2013", "Alias refers to itself", "Alias '{0}' is defined by itself; name the column with its table.", DiagnosticSeverity.Error);

    /// <summary>Arguments that no overload takes.</summary>
    public static readonly DiagnosticDescriptor NoOverload = new(
        "DOPS2101", "No matching overload", "No function {0}; candidates: {1}.", DiagnosticSeverity.Error);

    /// <summary>Arguments that several overloads take equally well.</summary>
    public static readonly DiagnosticDescriptor AmbiguousOverload = new(
        "DOPS2102", "Ambiguous call", "{0} fits several functions: {1}; cast an argument.", DiagnosticSeverity.Error);

    /// <summary>Values that have no common type.</summary>
    public static readonly DiagnosticDescriptor NoCommonType = new(
        "DOPS2103", "No common type", "Values of type {0} and {1} do not go together in {2}; cast one of them.", DiagnosticSeverity.Error);

    /// <summary>A column that is neither grouped nor aggregated.</summary>
    public static readonly DiagnosticDescriptor UngroupedColumn = new(
        "DOPS2104", "Column neither grouped nor aggregated", "Column '{0}' must be in group by or in an aggregate.", DiagnosticSeverity.Error);

    /// <summary>An aggregate where none may be.</summary>
    public static readonly DiagnosticDescriptor MisplacedAggregate = new(
        "DOPS2105", "Aggregate not allowed here", "Aggregate '{0}' may not be used in {1}.", DiagnosticSeverity.Error);

    /// <summary>A window function where none may be.</summary>
    public static readonly DiagnosticDescriptor MisplacedWindow = new(
        "DOPS2106", "Window function not allowed here", "Window function '{0}' may not be used in {1}; compute it in a query within.", DiagnosticSeverity.Error);

    /// <summary>Sides of a set operation with different numbers of columns.</summary>
    public static readonly DiagnosticDescriptor ColumnCountMismatch = new(
        "DOPS2107", "Different numbers of columns", "The left side has {0} column(s), the right side {1}; both need as many.", DiagnosticSeverity.Error);

    /// <summary>A query in an expression with the wrong number of columns.</summary>
    public static readonly DiagnosticDescriptor SubqueryColumns = new(
        "DOPS2108", "Query with the wrong number of columns", "A query here must give {0} column(s), but gives {1}.", DiagnosticSeverity.Error);

    /// <summary>More names than columns.</summary>
    public static readonly DiagnosticDescriptor TooManyNames = new(
        "DOPS2109", "More names than columns", "'{0}' has {1} column(s), but {2} names are given.", DiagnosticSeverity.Error);

    /// <summary>A condition that is no boolean.</summary>
    public static readonly DiagnosticDescriptor NotBoolean = new(
        "DOPS2110", "Condition is not boolean", "A condition is needed here, but this is of type {0}; compare it with something.", DiagnosticSeverity.Error);

    /// <summary>Rows of values of different lengths.</summary>
    public static readonly DiagnosticDescriptor RowLength = new(
        "DOPS2111", "Rows of different lengths", "The first row has {0} value(s), this one {1}.", DiagnosticSeverity.Error);

    /// <summary>A star that stands where one value is needed, or that selects nothing.</summary>
    public static readonly DiagnosticDescriptor MisplacedStar = new(
        "DOPS2112", "Star not allowed here", "{0}", DiagnosticSeverity.Error);

    /// <summary>A query too deep to be analysed.</summary>
    public static readonly DiagnosticDescriptor TooComplex = new(
        "DOPS2113", "Query too deeply nested", "The query is nested too deeply to be analysed; split it into several models.", DiagnosticSeverity.Error);

    /// <summary>A cast that never succeeds.</summary>
    public static readonly DiagnosticDescriptor InvalidCast = new(
        "DOPS2114", "Cast that cannot succeed", "A value of type {0} cannot be cast to {1}.", DiagnosticSeverity.Error);

    /// <summary>A form that the grammar reads and the engine refuses.</summary>
    public static readonly DiagnosticDescriptor UnsupportedForm = new(
        "DOPS2130", "Form that the engine refuses", "{0}", DiagnosticSeverity.Error);

    /// <summary>A subscript on a value that takes none of its kind.</summary>
    public static readonly DiagnosticDescriptor InvalidSubscript = new(
        "DOPS2131", "Subscript that the value does not take", "A value of type {0} cannot be subscripted by {1}{2}.", DiagnosticSeverity.Error);

    /// <summary>An argument that the engine must know before any row is read.</summary>
    public static readonly DiagnosticDescriptor NotConstant = new(
        "DOPS2132", "Argument must be constant", "Argument {0} of '{1}' must be a constant; no column may be in it.", DiagnosticSeverity.Error);

    /// <summary>An equality that the engine takes and that fails on the first row with two values.</summary>
    public static readonly DiagnosticDescriptor NeverEqual = new(
        "DOPS2133", "Comparison that fails on rows", "No value of type {0} becomes one of type {1}; this fails on the first row, so cast one of them.", DiagnosticSeverity.Warning);

    /// <summary>A recursive common table that is not of the form the engines accept.</summary>
    public static readonly DiagnosticDescriptor InvalidRecursion = new(
        "DOPS2115", "Recursive reference not allowed", "Common table '{0}' refers to itself outside the second branch of a union.", DiagnosticSeverity.Error);

    /// <summary>A <c>group by</c> that stands for more grouping sets than the engine takes.</summary>
    public static readonly DiagnosticDescriptor TooManyGroupingSets = new(
        "DOPS2116", "Too many grouping sets", "This stands for too many grouping sets; at most {0} can be.", DiagnosticSeverity.Error);

    /// <summary>A comparison that is null whatever is compared.</summary>
    public static readonly DiagnosticDescriptor ComparisonWithNull = new(
        "DOPS2154", "Comparison with null", "A comparison with null by '{0}' is never true; write '{1}'.", DiagnosticSeverity.Warning);

    /// <summary>A window function that is called like any other.</summary>
    public static readonly DiagnosticDescriptor WindowWithoutOver = new(
        "DOPS2155", "Window function without over", "'{0}' is a window function; write 'over (…)' behind it.", DiagnosticSeverity.Error);

    /// <summary>A word that a function does not know.</summary>
    public static readonly DiagnosticDescriptor UnknownWord = new(
        "DOPS2156", "Unknown word", "'{0}' is no word that '{1}' takes.{2}", DiagnosticSeverity.Error);

    /// <summary>A constant text that is no value of the type it becomes.</summary>
    public static readonly DiagnosticDescriptor InvalidConstant = new(
        "DOPS2157", "Not a value of the type", "'{0}' is no value of type {1}.{2}", DiagnosticSeverity.Error);
}
