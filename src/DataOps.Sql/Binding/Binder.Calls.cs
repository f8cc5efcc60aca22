using DataOps.Sql.Catalog.Functions;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>Calls of functions: scalar, aggregate, window.</summary>
internal sealed partial class Binder
{
    // The parser says where a name is missing; between quotes it can be empty.
    private BoundError NamelessCall(FunctionCallExpression syntax)
    {
        var last = syntax.Name.Parts[syntax.Name.Parts.Count - 1];
        if (last.Quoted)
        {
            Report(BindingDiagnostics.UnknownFunction, last.Span, "", "");
        }

        return Error(syntax);
    }

    private BoundExpression BindCall(FunctionCallExpression syntax)
    {
        var parts = syntax.Name.Parts;
        var name = FunctionName(syntax);
        if (name.Length == 0)
        {
            return NamelessCall(syntax);
        }

        if (_isPostgres)
        {
            return BindPostgresCall(syntax, name);
        }

        if (syntax.Over is null && BindSpecialCall(syntax, name) is { } special)
        {
            return special;
        }

        if (_dialect.Kind == Dialects.DialectKind.TSql && BindMethod(syntax, name) is { } method)
        {
            return method;
        }

        if (_catalog.FindFunction(Fold(syntax.Name)) is { } user)
        {
            return BindUserFunction(syntax, Fitting(user, syntax));
        }

        if (syntax.Over is not null)
        {
            return BindWindowCall(syntax, name);
        }

        if (parts.Count > 1 && BindReceiver(syntax, name) is { } received)
        {
            return received;
        }

        if (_functions.Has(name, FunctionKind.Aggregate))
        {
            return BindAggregate(syntax, name);
        }

        if (_functions.Has(name, FunctionKind.Window))
        {
            Report(BindingDiagnostics.WindowWithoutOver, syntax.Span, name);
            return Error(syntax);
        }

        if (BindForeignCall(syntax, name) is { } foreign)
        {
            return foreign;
        }

        var arguments = BindArguments(syntax.Arguments, name);
        return Resolve(syntax, name, arguments, null, []);
    }

    // Words that only the grammar knows become the functions behind them.
    private string FunctionName(FunctionCallExpression syntax)
    {
        var parts = syntax.Name.Parts;
        var name = Fold(parts[parts.Count - 1]).ToLowerInvariant();
        if (name == "extract" && syntax.Form == CallForm.Words)
        {
            return _engineNames.Extract;
        }

        if (name == "trim")
        {
            return _engineNames.Trim;
        }

        return syntax.WithinGroup.IsEmpty ? name : _engineNames.OrderedAggregate(name) ?? name;
    }

    // What BindSpecialCall binds without the catalog.
    private static bool IsSpecialForm(string name) => name is "coalesce" or "ifnull" or "if" or "grouping" or "grouping_id" or "unnest" or "try";

    // `name.upper()` is `upper(name)`, unless it is a schema that stands before the dot.
    private BoundExpression? BindReceiver(FunctionCallExpression syntax, string name)
    {
        var parts = syntax.Name.Parts;
        if (_dialect.Kind != Dialects.DialectKind.DuckDb || Schemas.IsBuiltIn(parts[0].Value))
        {
            return null;
        }

        if (_functions.EngineVersion.Length > 0 && _functions.Find(name).Count == 0 && _catalog.FindFunction([name]) is null && !IsSpecialForm(name))
        {
            // What stands before the dot may be a schema that is not there either.
            Report(BindingDiagnostics.UnknownFunction, syntax.Name.Span, Text(syntax.Name), FunctionPhrase(name));
            return Error(syntax, BindArguments(syntax.Arguments, ""));
        }

        var head = new Identifier[parts.Count - 1];
        for (var i = 0; i < head.Length; i++)
        {
            head[i] = parts[i];
        }

        var span = TextSpan.Cover(head[0].Span, head[head.Length - 1].Span);
        var receiver = new NameExpression(span, new QualifiedName(span, new NodeList<Identifier>(head)));
        if (head.Length > 1 && BindExpression(receiver) is not (BoundColumn or BoundError))
        {
            Report(BindingDiagnostics.UnsupportedForm, span, $"A call behind a field needs parentheses; write '({Text(receiver.Name)}).{name}(…)'.");
            return Error(syntax);
        }

        FunctionArgument[] arguments = [new(span, receiver), .. syntax.Arguments];
        var last = parts[parts.Count - 1];
        var call = new FunctionCallExpression(
            syntax.Span,
            new QualifiedName(last.Span, new NodeList<Identifier>([last])),
            CallForm.Dot,
            syntax.Distinct,
            syntax.Star,
            new NodeList<FunctionArgument>(arguments),
            syntax.OrderBy,
            syntax.WithinGroup,
            syntax.NullTreatment,
            syntax.Filter,
            syntax.Over);
        return name.Length == 0 ? null : BindCall(call);
    }

    private BoundExpression BindAggregate(FunctionCallExpression syntax, string name, IReadOnlyList<FunctionOverload>? overloads = null)
    {
        if (RefuseAggregateForm(syntax))
        {
            return Error(syntax);
        }

        var clause = _clause;
        var written = name;
        _clause = Clause.AggregateArgument;
        var arguments = BindAggregateArguments(syntax, ref name);
        _clause = clause;

        var owner = AggregateOwner(arguments, out var ownersClause);
        if (!ownersClause.AllowsAggregates())
        {
            Report(BindingDiagnostics.MisplacedAggregate, syntax.Span, written, ownersClause == _clause ? AggregatePlace() : ownersClause.Describe());
            return Error(syntax);
        }

        if (owner.Select is { } select)
        {
            select.HasAggregates = true;
        }

        _clause = Clause.AggregateArgument;
        var orderBy = BindOrderItems(syntax.OrderBy.IsEmpty ? syntax.WithinGroup : syntax.OrderBy);
        var filter = syntax.Filter is null ? null : BindBoolean(syntax.Filter);
        _clause = clause;
        return Resolve(syntax, name, arguments, null, orderBy, filter, overloads);
    }

    private BoundExpression BindWindowCall(FunctionCallExpression syntax, string name, IReadOnlyList<FunctionOverload>? overloads = null)
    {
        if (!_clause.AllowsWindows())
        {
            Report(BindingDiagnostics.MisplacedWindow, syntax.Span, name, _clause.Describe());
            return Error(syntax);
        }

        var clause = _clause;
        _clause = Clause.WindowArgument;
        var arguments = BindAggregateArguments(syntax, ref name);
        var orderBy = BindOrderItems(syntax.OrderBy.IsEmpty ? syntax.WithinGroup : syntax.OrderBy);
        var filter = syntax.Filter is null ? null : BindBoolean(syntax.Filter);
        _clause = clause;
        var window = BindWindow(syntax.Over!);
        CheckWindow(syntax, name, window);
        return Resolve(syntax, name, arguments, window, orderBy, filter, overloads);
    }

    // `count(*)` and `count()` are a function of their own; the value of an ordered-set aggregate is what it is ordered by.
    private BoundExpression[] BindAggregateArguments(FunctionCallExpression syntax, ref string name)
    {
        if (name == "count" && (syntax.Star || syntax.Arguments.IsEmpty))
        {
            name = _engineNames.CountOfRows;
            return [];
        }

        var arguments = BindArguments(syntax.Arguments, name);
        if (syntax.WithinGroup.IsEmpty || !_engineNames.TakesOrderedValue(name))
        {
            return arguments;
        }

        return _engineNames.HasOrderedValueFirst
            ? [BindExpression(syntax.WithinGroup[0].Value), .. arguments]
            : [.. arguments, .. syntax.WithinGroup.Select(item => BindExpression(item.Value))];
    }

    private BoundExpression[] BindArguments(NodeList<FunctionArgument> syntax, string function)
    {
        if (UnpackedArguments(syntax) is { } unpacked)
        {
            return unpacked;
        }

        var arguments = new BoundExpression[syntax.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            if (i == 0 && _dialect.Kind == Dialects.DialectKind.TSql && TakesDatePart(function))
            {
                arguments[i] = BindDatePart(syntax[i].Value, function);
            }
            else if (syntax[i].Value is not LambdaExpression)
            {
                arguments[i] = BindExpression(syntax[i].Value);
            }
        }

        // Lambdas come last: their variables have the types of the other arguments' elements.
        for (var i = 0; i < arguments.Length; i++)
        {
            if (syntax[i].Value is LambdaExpression lambda)
            {
                arguments[i] = BindLambda(lambda, LambdaTypes(function, arguments, lambda));
            }
        }

        return arguments;
    }

    private IReadOnlyList<SqlType> LambdaTypes(string function, BoundExpression[] arguments, LambdaExpression lambda)
    {
        var operands = new Operand[arguments.Length];
        for (var i = 0; i < operands.Length; i++)
        {
            operands[i] = arguments[i] is { } argument ? OperandOf(argument) : Operand.Lambda(SqlType.Unknown);
        }

        return _resolver.LambdaParameters(function, operands, lambda.Parameters.Count) ?? [];
    }

    private BoundExpression Resolve(
        FunctionCallExpression syntax,
        string name,
        BoundExpression[] arguments,
        BoundWindow? window,
        BoundOrderItem[] orderBy,
        BoundExpression? filter = null,
        IReadOnlyList<FunctionOverload>? overloads = null)
    {
        var names = ArgumentNames(syntax);
        var operands = NamedOperands(arguments, names, _engineNames.KeepsColumnNames(name));
        if (!syntax.Arguments.IsEmpty && syntax.Arguments[syntax.Arguments.Count - 1].IsVariadic && operands.Length >= syntax.Arguments.Count)
        {
            operands[syntax.Arguments.Count - 1] = operands[syntax.Arguments.Count - 1].AsVariadic();
        }

        var resolution = overloads is null ? _resolver.Resolve(name, operands) : _resolver.Resolve(name, operands, overloads);
        if (resolution.Function is not { } function)
        {
            return Unresolved(resolution, name, arguments, syntax.Span, syntax.Name.Span);
        }

        if (_engineNames.IsInternal(name))
        {
            Report(BindingDiagnostics.UnsupportedForm, syntax.Name.Span, $"'{name}' is for the engine's own use; call the function behind it.");
            return Error(syntax, arguments);
        }

        if (function.Kind == FunctionKind.Macro)
        {
            NoteClock(name, function.ReturnType, syntax.Span, arguments);
            return BindMacro(function.Overload, arguments, syntax.Span);
        }

        CheckConstants(name, arguments);
        CheckDatePart(name, arguments);

        // PostgreSQL takes functions that give rows in expressions, too.
        if (function.Kind == FunctionKind.Table)
        {
            if (_isPostgres && !MayExpandRows(syntax, name))
            {
                return Error(syntax, arguments);
            }

            if (_scope.Select is { } select)
            {
                select.ExpandsRows = true;
            }
        }

        var type = function.ReturnType.IsUnknown ? ConstantShape(name, syntax) ?? function.ReturnType : function.ReturnType;
        NoteClock(name, type, syntax.Span, arguments);
        return new BoundCall(type, syntax.Span, name, function.Kind, Convert(arguments, function.ArgumentTypes))
        {
            ArgumentNames = names,
            Outputs = _isPostgres && function.Overload.ReturnType is { Kind: SqlTypeKind.Struct, Name: null } row ? row.Fields : [],
            Nulls = function.Nulls,
            Stability = function.Stability,
            Distinct = syntax.Distinct,
            OrderBy = orderBy,
            Filter = filter,
            NullTreatment = syntax.NullTreatment,
            Window = window,
        };
    }

    /// <summary>A call the binder makes itself, for an operator or a form with words.</summary>
    private BoundExpression BindFunction(string name, BoundExpression[] arguments, TextSpan span, TextSpan nameSpan, bool isOperator = false)
    {
        // An operand with a mistake of its own says nothing of which operator is meant.
        if (isOperator && Array.Exists(arguments, static argument => argument is BoundError))
        {
            return new BoundError(span, name, arguments);
        }

        var resolution = isOperator ? ResolveOperator(name, OperandsOf(arguments)) : _resolver.Resolve(name, OperandsOf(arguments));
        if (resolution.Function is not { } function)
        {
            return Unresolved(resolution, name, arguments, span, isOperator ? span : nameSpan);
        }

        if (function.Kind == FunctionKind.Macro)
        {
            return BindMacro(function.Overload, arguments, span);
        }

        CheckConstants(name, arguments);
        NoteClock(name, function.ReturnType, span, arguments);
        return new BoundCall(function.ReturnType, span, name, function.Kind, Convert(arguments, function.ArgumentTypes))
        {
            Nulls = function.Nulls,
            Stability = function.Stability,
        };
    }

    // Within a function's body the places are not those of the query.
    private void NoteClock(string name, SqlType type, TextSpan span, BoundExpression[] arguments)
    {
        if (_callSpan is null)
        {
            Clock?.Add(name, type, span, arguments);
        }
    }

    private BoundError Unresolved(FunctionResolution resolution, string name, BoundExpression[] arguments, TextSpan span, TextSpan nameSpan)
    {
        switch (resolution.Failure)
        {
            case FunctionFailure.NoOverload when ReportOperands(name, arguments, span):
                break;
            case FunctionFailure.UnknownName when _functions.EngineVersion.Length == 0:
                break;
            case FunctionFailure.UnknownName:
                Report(BindingDiagnostics.UnknownFunction, nameSpan, name, FunctionPhrase(name));
                break;
            case FunctionFailure.NoOverload:
                Report(BindingDiagnostics.NoOverload, span, Signature(name, arguments), CandidatesPhrase(name, arguments, resolution));
                break;
            case FunctionFailure.Ambiguous:
                Report(BindingDiagnostics.AmbiguousOverload, span, Signature(name, arguments), Candidates(resolution, arguments));
                break;
        }

        // What an aggregate was given needs no grouping, though the aggregate itself is wrong.
        return new BoundError(span, name, _functions.Has(name, FunctionKind.Aggregate) ? [] : arguments);
    }

    private string Signature(string name, BoundExpression[] arguments) =>
        $"{name}({string.Join(", ", arguments.Select(argument => Spell(argument.Type)))})";

    private string?[]? ArgumentNames(FunctionCallExpression syntax)
    {
        string?[]? names = null;
        for (var i = 0; i < syntax.Arguments.Count; i++)
        {
            if (syntax.Arguments[i].Name is { } name)
            {
                (names ??= new string?[syntax.Arguments.Count])[i] = Fold(name);
            }
        }

        return names;
    }

    private static Operand[] NamedOperands(BoundExpression[] arguments, string?[]? names, bool keepsColumnNames)
    {
        var operands = OperandsOf(arguments);
        for (var i = 0; names is not null && i < operands.Length && i < names.Length; i++)
        {
            operands[i] = names[i] is { } name ? operands[i].WithName(name) : operands[i];
        }

        // A column that is passed on keeps its name.
        for (var i = 0; keepsColumnNames && i < operands.Length; i++)
        {
            if (operands[i].Name is null && arguments[i] is BoundColumn column)
            {
                operands[i] = operands[i].WithName(column.Name);
            }
        }

        return operands;
    }

    private BoundExpression[] Convert(BoundExpression[] arguments, IReadOnlyList<SqlType> types)
    {
        for (var i = 0; i < arguments.Length && i < types.Count; i++)
        {
            arguments[i] = Convert(arguments[i], types[i]);
        }

        return arguments;
    }
}
