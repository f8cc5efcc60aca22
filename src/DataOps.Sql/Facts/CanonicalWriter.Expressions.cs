using DataOps.Sql.Binding;

namespace DataOps.Sql.Facts;

/// <content>Expressions.</content>
internal sealed partial class CanonicalWriter
{
    private void All(BoundExpression[] expressions)
    {
        foreach (var expression in expressions)
        {
            Expression(expression);
        }
    }

    private void Expression(BoundExpression expression)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (expression)
        {
            case BoundColumn column:
                Column(column.Id);
                break;
            case BoundLiteral literal:
                _text.Append(' ').Word(literal.Kind.ToString()).Append(' ');
                Name(literal.Text);
                break;
            case BoundRow row:
                _text.Append(" (whole");
                Column(row.FirstId);
                Type(row.Type);
                _text.Append(')');
                break;
            case BoundParameter parameter:
                _text.Append(" $");
                Name(parameter.Name);
                break;
            case BoundVariable variable:
                _text.Append(" @").Append(_variables.LastIndexOf(variable.Id));
                break;
            case BoundAlias alias:
                Alias(alias);
                break;
            case BoundOutputReference output:
                _text.Append(" output ").Append(output.Place);
                break;
            case BoundError error:
                _text.Append(" (error ");
                Name(error.Text);
                All(error.Children);
                _text.Append(')');
                break;
            default:
                Compound(expression);
                break;
        }
    }

    // An item named by its alias is written where it is first used, and only numbered after that.
    private readonly List<BoundSelectItem> _aliases = [];

    private void Alias(BoundAlias alias)
    {
        var place = _aliases.IndexOf(alias.Item);
        if (place >= 0)
        {
            _text.Append(" alias ").Append(place);
            return;
        }

        _aliases.Add(alias.Item);
        Expression(alias.Item.Value);
    }

    private void Compound(BoundExpression expression)
    {
        _text.Append(" (");
        switch (expression)
        {
            case BoundOperator @operator:
                _text.Word(@operator.Operation.ToString());
                if (@operator.Detail is { } detail)
                {
                    _text.Append(' ');
                    Name(detail);
                }

                All(@operator.Operands);
                break;
            case BoundCast cast:
                _text.Append(cast.IsTry ? "trycast" : "cast");
                Type(cast.Type);
                Expression(cast.Operand);
                break;
            case BoundCase @case:
                _text.Append("case");
                for (var i = 0; i < @case.Conditions.Length; i++)
                {
                    Optional("when", @case.Conditions[i]);
                    Expression(@case.Results[i]);
                }

                Optional("else", @case.Otherwise);
                break;
            case BoundCall call:
                Call(call);
                break;
            case BoundSubquery subquery:
                _text.Word(subquery.Kind.ToString()).Append(subquery.Negated ? " not " : " ");
                _text.Word(subquery.Comparison.ToString()).Append(' ').Append(subquery.Sign ?? "").Append(' ');
                Query(subquery.Query);
                Optional("operand", subquery.Operand);
                break;
            case BoundLambda lambda:
                _variables.AddRange(lambda.Variables);
                _text.Append("lambda ").Append(lambda.Variables.Length);
                Expression(lambda.Body);
                _variables.RemoveRange(_variables.Count - lambda.Variables.Length, lambda.Variables.Length);
                break;
        }

        _text.Append(')');
    }

    private void Call(BoundCall call)
    {
        _text.Append("call ");
        Name(call.Name);
        _text.Append(call.Distinct ? " distinct" : "");
        for (var i = 0; i < call.Arguments.Length; i++)
        {
            if (call.ArgumentNames is { } names && i < names.Length && names[i] is { } name)
            {
                _text.Append(' ');
                Name(name);
            }

            Expression(call.Arguments[i]);
        }

        Order(call.OrderBy);
        Optional("filter", call.Filter);
        _text.Append(call.NullTreatment switch
        {
            Syntax.NullTreatment.IgnoreNulls => " ignore",
            Syntax.NullTreatment.RespectNulls => " respect",
            Syntax.NullTreatment.NullOnNull => " null",
            Syntax.NullTreatment.AbsentOnNull => " absent",
            _ => "",
        });
        if (call.Window is { } window)
        {
            Window(window);
        }
    }

    private void Window(BoundWindow window)
    {
        _text.Append(" (over");
        All(window.PartitionBy);
        Order(window.OrderBy);
        if (window.Frame is { } frame)
        {
            _text.Append(" (").Word(frame.Unit.ToString()).Append(' ').Append(frame.Start.ToString());
            Optional("start", frame.StartOffset);
            _text.Append(' ').Append(frame.End.ToString());
            Optional("end", frame.EndOffset);
            _text.Append(' ').Append(frame.Exclusion.ToString()).Append(')');
        }

        _text.Append(')');
    }
}
