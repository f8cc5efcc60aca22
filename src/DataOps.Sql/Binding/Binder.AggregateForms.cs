using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Binding;

/// <summary>Forms of aggregate calls that the grammar reads for every function and the engine takes for few.</summary>
internal sealed partial class Binder
{
    private bool RefuseAggregateForm(FunctionCallExpression syntax)
    {
        var name = syntax.Name.Parts[syntax.Name.Parts.Count - 1];
        if (!syntax.WithinGroup.IsEmpty && _engineNames.HasOrderedValueFirst && _engineNames.OrderedAggregate(Fold(name).ToLowerInvariant()) is null)
        {
            Report(BindingDiagnostics.UnsupportedForm, name.Span, $"'{name.Value}' takes no within group (…); write order by among its arguments.");
            return true;
        }

        if (syntax.WithinGroup.Count > 1 && _engineNames.HasOrderedValueFirst)
        {
            Report(BindingDiagnostics.UnsupportedForm, syntax.WithinGroup[1].Span, "within group (…) takes one value to order by.");
            return true;
        }

        if (syntax.NullTreatment == NullTreatment.Default || !_engineNames.TreatsNullsInWindowsOnly)
        {
            return false;
        }

        Report(BindingDiagnostics.UnsupportedForm, syntax.Span, "ignore nulls needs over (…); leave nulls out with filter (where … is not null).");
        return true;
    }

    /// <summary>
    /// The query that an aggregate belongs to: over columns of a query around this one alone, it is that query's own and a constant here.
    /// </summary>
    private Scope AggregateOwner(BoundExpression[] arguments, out Clause clause)
    {
        clause = _clause;
        if (_scope.Parent is null || arguments.Length == 0)
        {
            return _scope;
        }

        var columns = new List<int>();
        foreach (var argument in arguments)
        {
            CollectIds(argument, columns);
        }

        var inner = _scope;
        for (var scope = _scope; scope is not null && columns.Count > 0; scope = scope.Parent)
        {
            if (columns.Exists(id => scope.Sources.Exists(source => id >= source.FirstId && id < source.FirstId + source.Names.Length)))
            {
                // A query in a from clause aggregates for itself.
                if (ReferenceEquals(scope, _scope) || inner.OuterClause == Clause.From)
                {
                    return _scope;
                }

                clause = inner.OuterClause;
                return scope;
            }

            inner = scope;
        }

        return _scope;
    }

    private static void CollectIds(BoundExpression expression, List<int> columns)
    {
        if (expression is BoundColumn column)
        {
            columns.Add(column.Id);
        }

        BoundChildren.ForEach(expression, child => CollectIds(child, columns));
    }
}
