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
}
