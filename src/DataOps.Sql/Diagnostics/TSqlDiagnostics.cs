namespace DataOps.Sql.Diagnostics;

/// <summary>Findings about rules that only T-SQL has.</summary>
public static class TSqlDiagnostics
{
    /// <summary>A value where a condition is needed.</summary>
    public static readonly DiagnosticDescriptor ValueAsCondition = new(
        "DOPS2140", "Value as condition", "A condition is needed here, but this is a value of type {0}; {1}.", DiagnosticSeverity.Error);

    /// <summary>A condition where a value is needed.</summary>
    public static readonly DiagnosticDescriptor ConditionAsValue = new(
        "DOPS2141", "Condition as value", "A value is needed here, but this is a condition; write 'iif(…, 1, 0)' around it.", DiagnosticSeverity.Error);

    /// <summary>A constant in <c>group by</c>.</summary>
    public static readonly DiagnosticDescriptor ConstantInGroupBy = new(
        "DOPS2142", "Constant in group by", "'{0}' is a constant, not a position in the select list; write the expression itself.", DiagnosticSeverity.Error);

    /// <summary>An order of a query within another that nothing is limited by.</summary>
    public static readonly DiagnosticDescriptor OrderWithoutLimit = new(
        "DOPS2143", "Order without a limit", "'order by' is not allowed in {0} unless it has top, offset or for xml; remove it.", DiagnosticSeverity.Error);

    /// <summary>A ranking or offset function over a window without an order.</summary>
    public static readonly DiagnosticDescriptor WindowWithoutOrder = new(
        "DOPS2144", "Window without an order", "'{0}' needs an 'order by' within 'over (…)'.", DiagnosticSeverity.Error);

    /// <summary>A column of a table in from, a view or a common table that has no name.</summary>
    public static readonly DiagnosticDescriptor UnnamedColumn = new(
        "DOPS2145", "Column without a name", "Column {0} of '{1}' has no name; give it an alias.", DiagnosticSeverity.Error);

    /// <summary>Two columns of one name in a table in from, a view or a common table.</summary>
    public static readonly DiagnosticDescriptor DuplicateName = new(
        "DOPS2146", "Column name used twice", "'{1}' has two columns named '{0}'; give one of them another alias.", DiagnosticSeverity.Error);

    /// <summary>A part of a date that the function does not know.</summary>
    public static readonly DiagnosticDescriptor UnknownDatePart = new(
        "DOPS2147", "Unknown part of a date", "'{0}' is no part of a date that '{1}' takes.{2}", DiagnosticSeverity.Error);

    /// <summary>A recursive common table whose branches have different types.</summary>
    public static readonly DiagnosticDescriptor RecursionType = new(
        "DOPS2148", "Recursive branch of another type", "Column '{0}' of '{1}' is {2} in the first branch but {3} here; cast it to {2}.", DiagnosticSeverity.Error);

    /// <summary>An order by what the select list of distinct rows does not hold.</summary>
    public static readonly DiagnosticDescriptor OrderNotSelected = new(
        "DOPS2149", "Order by what is not selected", "With {0} the rows can only be ordered by what is in the select list; add '{1}' to it.", DiagnosticSeverity.Error);

    /// <summary>A method that the type does not have.</summary>
    public static readonly DiagnosticDescriptor UnknownMethod = new(
        "DOPS2232", "Unknown method", "A value of type {0} has no method '{1}'.{2}", DiagnosticSeverity.Error);

    /// <summary>A form whose type only the constant null could give.</summary>
    public static readonly DiagnosticDescriptor OnlyNulls = new(
        "DOPS2233", "Only nulls", "'{0}' has no type where all its values are the constant null; cast one of them.", DiagnosticSeverity.Error);

    /// <summary>Columns of an unpivot that are not of one type.</summary>
    public static readonly DiagnosticDescriptor UnpivotedTypes = new(
        "DOPS2234", "Unpivoted columns of different types", "This column is {0}, but those before it are {1}; cast them to one type in a derived table.", DiagnosticSeverity.Error);

    /// <summary>Operands that an operator does not take together.</summary>
    public static readonly DiagnosticDescriptor IncompatibleOperands = new(
        "DOPS2230", "Operands do not go together", "Values of type {0} and {1} do not go together with operator '{2}'; cast one of them.", DiagnosticSeverity.Error);

    /// <summary>An operand that an operator does not take.</summary>
    public static readonly DiagnosticDescriptor InvalidOperand = new(
        "DOPS2231", "Operand of the wrong type", "Operator '{1}' takes no value of type {0}; cast it.", DiagnosticSeverity.Error);
}
