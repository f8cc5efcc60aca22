using DataOps.Sql.Catalog.Functions;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>Forms that look like calls but have rules of their own.</summary>
internal sealed partial class Binder
{
    private BoundExpression? BindSpecialCall(FunctionCallExpression syntax, string name)
    {
        if (_dialect.Kind == Dialects.DialectKind.TSql)
        {
            return BindTSqlForm(syntax, name);
        }

        switch (name)
        {
            case "coalesce" when !syntax.Arguments.IsEmpty:
            case "ifnull" when syntax.Arguments.Count == 2 && _dialect.Kind == Dialects.DialectKind.DuckDb:
                return BindCoalesce(syntax);
            case "if" when syntax.Arguments.Count == 3 && _dialect.Kind == Dialects.DialectKind.DuckDb:
                return BindIf(syntax);
            case "grouping" or "grouping_id" when syntax.Arguments.IsEmpty:
                Report(BindingDiagnostics.NoOverload, syntax.Span, name + "()", name + "(column, …)");
                return Error(syntax);
            case "grouping" or "grouping_id":
                return new BoundOperator(_rules.GroupingType, syntax.Span, BoundOperation.Grouping, BindArguments(syntax.Arguments, name));
            case "unnest":
                return BindUnnest(syntax);
            case "try" when syntax.Arguments.Count == 1:
                var operand = BindExpression(syntax.Arguments[0].Value);
                return new BoundOperator(operand.Type, syntax.Span, BoundOperation.Try, [operand]);
            default:
                return null;
        }
    }

    private BoundOperator BindCoalesce(FunctionCallExpression syntax)
    {
        if (syntax.Star)
        {
            Report(BindingDiagnostics.MisplacedStar, syntax.Span, "A star gives several columns, but values are needed here; write *columns(*).");
            return new BoundOperator(SqlType.Unknown, syntax.Span, BoundOperation.Coalesce, []);
        }

        var operands = BindArguments(syntax.Arguments, "coalesce");
        if (operands.Length == 1 && _dialect.Kind == Dialects.DialectKind.TSql)
        {
            Report(BindingDiagnostics.NoOverload, syntax.Span, Signature("coalesce", operands), "coalesce(a, b, …)");
        }

        var type = CommonTypeOf(operands, "coalesce");
        CheckNotOnlyNulls(operands, "coalesce", syntax.Span);
        for (var i = 0; i < operands.Length; i++)
        {
            LearnNull(operands[i]);
            operands[i] = Convert(operands[i], type);
        }

        return new BoundOperator(type, syntax.Span, BoundOperation.Coalesce, operands);
    }

    private BoundCase BindIf(FunctionCallExpression syntax)
    {
        var arguments = BindArguments(syntax.Arguments, "if");
        var type = CommonTypeOf([arguments[2], arguments[1]], "if");
        return new BoundCase(
            type, syntax.Span, [RequireBoolean(arguments[0])], [Convert(arguments[1], type)], Convert(arguments[2], type));
    }

    // In the select list: one row for each element. A struct's fields are expanded before, where items are.
    private BoundExpression BindUnnest(FunctionCallExpression syntax)
    {
        var arguments = BindArguments(syntax.Arguments, "unnest");
        if (arguments.Length == 0)
        {
            return Error(syntax);
        }

        if (_scope.Select is { } select)
        {
            select.ExpandsRows = true;
        }

        return Unnest(arguments[0], syntax);
    }

    private BoundExpression BindMacro(FunctionOverload overload, BoundExpression[] arguments, Text.TextSpan span)
    {
        var names = new string[overload.Parameters.Count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = overload.Parameters[i].Name;
        }

        return ParseExpression("select " + overload.Definition) is { } body
            ? Inline(body, names, arguments, span)
            : new BoundError(span, overload.Name, arguments);
    }
}
