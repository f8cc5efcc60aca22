using DataOps.Projects.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataOps.Generators.Transforms;

/// <summary>Reads a method marked as a transform: what it takes, what it gives, and what is wrong with it by itself.</summary>
internal sealed class TransformReader
{
    private readonly Problems _problems = new();
    private readonly List<PlaceDescriptor> _places = [];
    private readonly IMethodSymbol _method;
    private readonly string _fullName;
    private readonly CancellationToken _cancellation;

    private TransformReader(IMethodSymbol method, CancellationToken cancellation)
    {
        _method = method;
        _fullName = $"{method.ContainingType.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat)}.{method.Name}";
        _cancellation = cancellation;
    }

    public static Found<TransformDescriptor> Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation) =>
        new TransformReader((IMethodSymbol)context.TargetSymbol, cancellation)
            .Read(context.Attributes[0], (context.TargetNode as MethodDeclarationSyntax)!);

    private Found<TransformDescriptor> Read(AttributeData attribute, MethodDeclarationSyntax syntax)
    {
        _places.Add(PlaceDescriptor.Of(Places.Method(_fullName), syntax.Identifier.GetLocation()));
        _places.Add(PlaceDescriptor.Of(Places.Return(_fullName), syntax.ReturnType.GetLocation()));
        CheckMethod();
        var parameters = new List<ParameterDescriptor>();
        for (var i = 0; i < _method.Parameters.Length; i++)
        {
            if (Read(_method.Parameters[i], syntax.ParameterList.Parameters[i]) is { } parameter)
            {
                parameters.Add(parameter);
            }
        }

        var output = Output();
        var name = attribute.ConstructorArguments is [{ Value: string written }] ? written : output is null ? null : SnakeName.Of(output.Name);
        return new Found<TransformDescriptor>(
            new TransformDescriptor(_fullName, syntax.SyntaxTree.FilePath)
            {
                Name = name,
                Schema = Named(attribute, "Schema"),
                Description = Named(attribute, "Description") ?? output?.Description,
                Owner = Named(attribute, "Owner"),
                Tags = Tags(attribute).ToEquatable(),
                Parameters = parameters.ToEquatable(),
                Output = output,
                Problems = _problems.ToEquatable(),
            },
            _places.ToEquatable());
    }

    private void CheckMethod()
    {
        var place = Places.Method(_fullName);
        if (!_method.IsStatic)
        {
            _problems.Add(TransformDiagnostics.NotStatic, place, _method.Name);
        }

        if (_method.IsGenericMethod || Containing().Any(type => type.TypeParameters.Length > 0))
        {
            _problems.Add(TransformDiagnostics.Generic, place, _method.Name);
        }

        if (!IsVisible(_method.DeclaredAccessibility) || !Containing().All(type => IsVisible(type.DeclaredAccessibility)))
        {
            _problems.Add(TransformDiagnostics.NotAccessible, place, _method.Name);
        }
    }

    private IEnumerable<INamedTypeSymbol> Containing()
    {
        for (var type = _method.ContainingType; type is not null; type = type.ContainingType)
        {
            yield return type;
        }
    }

    private static bool IsVisible(Accessibility accessibility) =>
        accessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;

    private ParameterDescriptor? Read(IParameterSymbol parameter, ParameterSyntax syntax)
    {
        var type = syntax.Type!;
        var place = Places.Parameter(_fullName, parameter.Name);
        _places.Add(PlaceDescriptor.Of(place, (RowTypes.ArgumentOf(type) ?? type).GetLocation()));
        if (parameter.RefKind == RefKind.None && parameter.Type.ToDisplayString() == AttributeNames.Context)
        {
            return new ParameterDescriptor(parameter.Name, false, null, default);
        }

        if (parameter.RefKind != RefKind.None || RowTypes.IsAsync(parameter.Type) is not { } isAsync)
        {
            _problems.Add(TransformDiagnostics.WrongParameter, place, parameter.Name, parameter.RefKind != RefKind.None ? "passed by reference" : type.ToString());
            return null;
        }

        if (RowTypes.Reference(parameter.Type, type, _cancellation) is not { } row)
        {
            _problems.Add(TransformDiagnostics.WrongParameter, place, parameter.Name, type.ToString());
            return null;
        }

        return new ParameterDescriptor(parameter.Name, isAsync, row, OrderReader.Read(syntax).ToEquatable());
    }

    private RowDescriptor? Output()
    {
        var type = _method.ReturnType;
        if (RowTypes.IsAsync(type) is null || RowTypes.RowOf(type) is not INamedTypeSymbol { TypeKind: TypeKind.Class } row)
        {
            _problems.Add(
                TransformDiagnostics.WrongReturn, Places.Return(_fullName), _method.Name, type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
            return null;
        }

        var found = RowReader.Read(row, _cancellation);
        _places.AddRange(found.Places);
        if (found.Value.Problems.Count == 0 && !found.Value.Members.Any(member => member.IsKey))
        {
            _problems.Add(TransformDiagnostics.MissingKey, Places.Record(found.Value.FullName), row.Name);
        }

        return found.Value;
    }

    private static string? Named(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value as string;

    private static IEnumerable<string> Tags(AttributeData attribute) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Tags").Value is { Kind: TypedConstantKind.Array, IsNull: false } tags
            ? tags.Values.Select(value => value.Value).OfType<string>()
            : [];
}
