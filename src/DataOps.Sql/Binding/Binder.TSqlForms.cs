using DataOps.Sql.Catalog.Functions;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>What T-SQL writes like a call but gives rules of its own, and what only it has: parts of dates as words, globals.</summary>
internal sealed partial class Binder
{
    private BoundExpression? BindTSqlForm(FunctionCallExpression syntax, string name)
    {
        switch (name)
        {
            case "coalesce" when syntax.Arguments.Count > 0:
                return BindCoalesce(syntax);
            case "isnull" when syntax.Arguments.Count == 2:
                return BindIsNullCall(syntax);
            case "iif" when syntax.Arguments.Count == 3:
                return BindIif(syntax);
            case "grouping":
                return new BoundOperator(_rules.GroupingType, syntax.Span, BoundOperation.Grouping, BindArguments(syntax.Arguments, name));
            case "grouping_id":
                return new BoundOperator(SqlType.Integer, syntax.Span, BoundOperation.Grouping, BindArguments(syntax.Arguments, name));
            default:
                return null;
        }
    }

    // "ISNULL (Transact-SQL)": the type of the first argument, to which the second is converted; of the second where the first is null.
    private BoundOperator BindIsNullCall(FunctionCallExpression syntax)
    {
        var operands = BindArguments(syntax.Arguments, "isnull");
        LearnNull(operands[0]);
        Learn(operands[0], operands[1].Type);
        var type = operands[0].Type.Kind == SqlTypeKind.Null ? operands[1].Type : operands[0].Type;
        if (!TSqlConversions.IsImplicit(operands[1].Type, type))
        {
            Report(BindingDiagnostics.NoCommonType, operands[1].Span, Spell(type), Spell(operands[1].Type), "isnull");
            type = SqlType.Unknown;
        }

        return new BoundOperator(type, syntax.Span, BoundOperation.Coalesce, [operands[0], Convert(operands[1], type)]);
    }

    private BoundCase BindIif(FunctionCallExpression syntax)
    {
        var condition = BindBoolean(syntax.Arguments[0].Value);
        BoundExpression[] results = [BindExpression(syntax.Arguments[1].Value), BindExpression(syntax.Arguments[2].Value)];
        var type = CommonTypeOf(results, "iif");
        CheckNotOnlyNulls(results, "iif", syntax.Span);
        return new BoundCase(type, syntax.Span, [condition], [Convert(results[0], type)], Convert(results[1], type));
    }

    // "CASE (Transact-SQL)", "COALESCE (Transact-SQL)": at least one of the values must not be the constant null.
    private void CheckNotOnlyNulls(BoundExpression[] values, string form, Text.TextSpan span)
    {
        if (_dialect.Kind == Dialects.DialectKind.TSql && Array.TrueForAll(values, value => value is BoundLiteral { Kind: LiteralKind.Null }))
        {
            Report(TSqlDiagnostics.OnlyNulls, span, form);
        }
    }

    private bool TakesDatePart(string function)
    {
        var overloads = _functions.Find(function);
        return overloads.Count > 0 && overloads[0].Parameters is { Count: > 0 } parameters && TSqlParameters.IsDatePart(parameters[0].Type);
    }

    // The word becomes a string of the part's full name, whichever abbreviation is written.
    private BoundLiteral BindDatePart(Expression syntax, string function)
    {
        var word = syntax switch
        {
            NameExpression { Name.Parts: { Count: 1 } parts } => parts[0].Value,
            LiteralExpression { Kind: LiteralKind.String } literal when function == "datepart" => literal.Text,
            _ => null,
        };
        if (word is not null && TSqlDateParts.Find(word) is { } part && TSqlDateParts.IsAllowed(part, function))
        {
            return new BoundLiteral(SqlType.Text, syntax.Span, LiteralKind.String, part);
        }

        var written = _source.ToString(syntax.Span);
        Report(TSqlDiagnostics.UnknownDatePart, syntax.Span, written, function, Suggestion.Phrase(written, TSqlDateParts.Allowed(function)));
        return new BoundLiteral(SqlType.Text, syntax.Span, LiteralKind.String, written);
    }

    // A date has no time of day, a time no date ("DATEADD (Transact-SQL)" and its like: message 9810).
    private void CheckDatePart(string function, BoundExpression[] arguments)
    {
        if (_dialect.Kind == Dialects.DialectKind.TSql && function is "dateadd" or "datepart" or "datename" or "datetrunc"
            && arguments[0] is BoundLiteral part && !TSqlDateParts.IsPartOf(part.Text, arguments[arguments.Length - 1].Type.Kind))
        {
            var type = Spell(arguments[arguments.Length - 1].Type);
            Report(TSqlDiagnostics.UnknownDatePart, part.Span, part.Text, function, $" A value of type {type} has no such part; cast it to datetime2.");
        }
    }

    private void CheckCast(BoundExpression operand, SqlType type, Text.TextSpan span)
    {
        var isRefused = _dialect.Kind == Dialects.DialectKind.TSql
            ? TSqlConversions.Find(operand.Type, type) == TSqlConversion.None
            : !_rules.CanCast(OperandOf(operand), type);
        if (isRefused)
        {
            Report(BindingDiagnostics.InvalidCast, span, Spell(operand.Type), Spell(type));
        }
    }

    /// <summary>Reports operands that an operator of T-SQL does not take; false for functions and other dialects.</summary>
    private bool ReportOperands(string name, BoundExpression[] arguments, Text.TextSpan span)
    {
        if (_dialect.Kind != Dialects.DialectKind.TSql || !TSqlResolver.IsOperator(name) || name.StartsWith("~~", StringComparison.Ordinal))
        {
            return false;
        }

        if (arguments.Length == 1)
        {
            Report(TSqlDiagnostics.InvalidOperand, span, Spell(arguments[0].Type), name);
        }
        else
        {
            Report(TSqlDiagnostics.IncompatibleOperands, span, Spell(arguments[0].Type), Spell(arguments[1].Type), name);
        }

        return true;
    }

    // "OVER clause": ranking and offset functions mean nothing without an order.
    private void CheckWindow(FunctionCallExpression syntax, string name, BoundWindow window)
    {
        if (_dialect.Kind == Dialects.DialectKind.TSql && window.OrderBy.Length == 0 && syntax.WithinGroup.IsEmpty
            && _functions.Has(name, FunctionKind.Window))
        {
            Report(TSqlDiagnostics.WindowWithoutOrder, syntax.Span, name);
        }
    }
}
