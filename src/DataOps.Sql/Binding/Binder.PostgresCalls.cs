using DataOps.Sql.Catalog;
using DataOps.Sql.Catalog.Functions;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>Calls as PostgreSQL resolves them: the engine's functions and those the schema declares stand side by side.</summary>
internal sealed partial class Binder
{
    private BoundExpression BindPostgresCall(FunctionCallExpression syntax, string name)
    {
        if (syntax.Name.Parts.Count == 1 && syntax.Over is null)
        {
            switch (name)
            {
                case "coalesce" when !syntax.Arguments.IsEmpty:
                    return BindCoalesce(syntax);
                case "grouping":
                    return new BoundOperator(_rules.GroupingType, syntax.Span, BoundOperation.Grouping, BindArguments(syntax.Arguments, name));
            }
        }

        if (syntax.Name.Parts.Count == 1 && syntax.Over is null && name is "coalesce" or "nullif" or "greatest" or "least" && !HasItsArguments(syntax, name))
        {
            var given = BindArguments(syntax.Arguments, name);
            Report(BindingDiagnostics.NoOverload, syntax.Span, Signature(name, given), name == "nullif" ? "nullif(a, b)" : name + "(a, …)");
            return Error(syntax, given);
        }

        var declared = DeclaredFunctions(syntax.Name);
        if (declared.Count == 0 && BindForeignCall(syntax, name) is { } foreign)
        {
            return foreign;
        }

        if (declared.Count == 1 && declared[0].Definition.Body is not null && syntax.Over is null)
        {
            return BindUserFunction(syntax, declared[0]);
        }

        var all = OverloadsOf(syntax.Name, name, declared);
        var overloads = Usable(all, syntax);
        if (all.Count > 0 && overloads.Count == 0)
        {
            return ReportUnusable(syntax, name, all);
        }

        if (syntax.Over is not null)
        {
            return BindWindowCall(syntax, name, overloads);
        }

        if (Has(overloads, FunctionKind.Aggregate))
        {
            return BindAggregate(syntax, name, overloads);
        }

        if (syntax.Distinct || syntax.Star || syntax.Filter is not null || !syntax.OrderBy.IsEmpty)
        {
            if (all.Count > 0)
            {
                return ReportUnusable(syntax, name, all);
            }
        }

        var arguments = BindArguments(syntax.Arguments, name);
        return arguments.Length == 1 && overloads.Count == 0 && FieldNamed(arguments[0], name, syntax) is { } field
            ? field
            : Resolve(syntax, name, arguments, null, [], null, overloads);
    }

    // The grammar knows them, the catalog does not.
    private static bool HasItsArguments(FunctionCallExpression syntax, string name) =>
        name == "nullif" ? syntax.Arguments.Count == 2 : !syntax.Arguments.IsEmpty;

    // f(x) is x.f where x is a row and there is no function f.
    private BoundExpression? FieldNamed(BoundExpression row, string name, FunctionCallExpression syntax) =>
        row.Type.Kind == SqlTypeKind.Struct && FindField(row.Type, name) is not null
            ? BindField(row, name, syntax.Span)
            : null;

    private SqlField? FindField(SqlType type, string name)
    {
        foreach (var field in type.Fields)
        {
            if (_names.Equals(field.Name, name))
            {
                return field;
            }
        }

        return null;
    }

    private IReadOnlyList<UserFunction> DeclaredFunctions(QualifiedName name) =>
        name.Parts.Count > 1 && Fold(name.Parts[name.Parts.Count - 2]) == "pg_catalog" ? [] : _catalog.FindFunctions(Fold(name));

    private IReadOnlyList<FunctionOverload> OverloadsOf(QualifiedName written, string name, IReadOnlyList<UserFunction> declared)
    {
        var isOwn = written.Parts.Count == 1 || Fold(written.Parts[written.Parts.Count - 2]) == "pg_catalog";
        var own = isOwn ? _functions.Find(name) : [];
        if (declared.Count == 0)
        {
            return own;
        }

        var all = new List<FunctionOverload>(own);
        foreach (var function in declared)
        {
            if (function.Signature is { } signature)
            {
                all.Add(signature);
            }
        }

        return all;
    }

    // What the form of the call leaves: with a window, with an order within the group, or as a plain value.
    private static IReadOnlyList<FunctionOverload> Usable(IReadOnlyList<FunctionOverload> overloads, FunctionCallExpression syntax)
    {
        var isOrdered = !syntax.WithinGroup.IsEmpty;
        var isWindow = syntax.Over is not null;
        List<FunctionOverload>? left = null;
        for (var i = 0; i < overloads.Count; i++)
        {
            var overload = overloads[i];
            var fits = overload.Kind switch
            {
                FunctionKind.Aggregate => isOrdered == (overload.AggregateForm != AggregateForm.Plain) && !(isOrdered && isWindow),
                FunctionKind.Window => isWindow && !isOrdered,
                _ => !isWindow && !isOrdered,
            };
            if (fits)
            {
                left?.Add(overload);
            }
            else
            {
                left ??= [.. overloads.Take(i)];
            }
        }

        return left ?? overloads;
    }

    private BoundError ReportUnusable(FunctionCallExpression syntax, string name, IReadOnlyList<FunctionOverload> all)
    {
        if (syntax.Over is null && Has(all, FunctionKind.Window))
        {
            Report(BindingDiagnostics.WindowWithoutOver, syntax.Span, name);
            return Error(syntax);
        }

        var what = syntax.Over is not null ? "over (…)"
            : !syntax.WithinGroup.IsEmpty ? "within group (…)"
            : syntax.Filter is not null ? "filter (…)"
            : syntax.Distinct ? "distinct"
            : syntax.Star ? "*"
            : "order by";
        var isOrdered = Has(all, FunctionKind.Aggregate) && syntax.WithinGroup.IsEmpty && syntax.Over is null && !syntax.Distinct;
        if (isOrdered)
        {
            Report(PostgresDiagnostics.NeedsOrder, syntax.Span, name);
        }
        else
        {
            Report(PostgresDiagnostics.NotAggregate, syntax.Name.Span, name, what);
        }

        return Error(syntax);
    }

    private static bool Has(IReadOnlyList<FunctionOverload> overloads, FunctionKind kind)
    {
        for (var i = 0; i < overloads.Count; i++)
        {
            if (overloads[i].Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    // value.f is f(value), where value has no such field.
    private BoundCall? BindFunctionalField(BoundExpression value, string name, TextSpan span)
    {
        var syntax = new QualifiedName(span, new NodeList<Identifier>([new Identifier(name, span, quoted: true)]));
        var overloads = OverloadsOf(syntax, name, DeclaredFunctions(syntax));
        if (overloads.Count == 0)
        {
            return null;
        }

        var resolution = _resolver.Resolve(name, OperandsOf([value]), overloads);
        if (resolution.Function is not { Kind: FunctionKind.Scalar or FunctionKind.Table } function || !overloads.Contains(function.Overload))
        {
            return null;
        }

        return new BoundCall(function.ReturnType, span, name, function.Kind, Convert([value], function.ArgumentTypes))
        {
            Nulls = function.Nulls,
            Stability = function.Stability,
        };
    }

    // Rows may only be expanded where rows come out: not in a condition.
    private bool MayExpandRows(FunctionCallExpression syntax, string name)
    {
        if (_clause is not (Clause.Where or Clause.On or Clause.Having or Clause.Limit or Clause.AggregateArgument))
        {
            return true;
        }

        Report(PostgresDiagnostics.MisplacedRows, syntax.Span, name, _clause.Describe());
        return false;
    }
}
