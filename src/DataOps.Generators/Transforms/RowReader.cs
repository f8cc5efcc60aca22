using DataOps.Generators.Descriptors;
using DataOps.Projects.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataOps.Generators.Transforms;

/// <summary>Reads a record that a person wrote for the rows of a relation.</summary>
internal sealed class RowReader
{
    private readonly Problems _problems = new();
    private readonly List<PlaceDescriptor> _places = [];
    private readonly INamedTypeSymbol _record;
    private readonly string _fullName;
    private readonly CancellationToken _cancellation;

    private RowReader(INamedTypeSymbol record, CancellationToken cancellation)
    {
        _record = record;
        _fullName = FullName(record);
        _cancellation = cancellation;
    }

    /// <summary>The record that names its relation by attribute.</summary>
    public static Found<RowDescriptor> Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var relation = context.Attributes[0].ConstructorArguments is [{ Value: string name }] ? name : "";
        var found = Read((INamedTypeSymbol)context.TargetSymbol, cancellation);
        return found with { Value = found.Value with { Relation = relation } };
    }

    /// <summary>The record, whatever it is for.</summary>
    public static Found<RowDescriptor> Read(INamedTypeSymbol record, CancellationToken cancellation) => new RowReader(record, cancellation).Read();

    /// <summary>Namespace and name, without <c>global::</c>.</summary>
    public static string FullName(INamedTypeSymbol type) =>
        type.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{space.ToDisplayString()}.{type.Name}" : type.Name;

    private Found<RowDescriptor> Read()
    {
        AddPlace(Places.Record(_fullName), _record);
        CheckShape();
        var attributes = new SymbolAttributes(_record);
        var row = new RowDescriptor(
            _record.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() : "",
            _record.Name,
            _record.Locations.FirstOrDefault(location => location.IsInSource)?.SourceTree?.FilePath ?? "")
        {
            Description = attributes.Text(AttributeNames.Description),
            Members = Members().ToEquatable(),
        };
        return new Found<RowDescriptor>(row with { Problems = _problems.ToEquatable() }, _places.ToEquatable());
    }

    private void CheckShape()
    {
        var isPartial = _record.DeclaringSyntaxReferences.Any(
            reference => reference.GetSyntax(_cancellation) is RecordDeclarationSyntax syntax && syntax.Modifiers.Any(modifier => modifier.ValueText == "partial"));
        var reason = !_record.IsRecord || !_record.IsReferenceType ? "it is no record class"
            : !isPartial ? "it is not partial"
            : _record.ContainingType is not null ? "it lies in another type"
            : _record.TypeParameters.Length > 0 ? "it is generic"
            : _record.IsAbstract ? "it is abstract"
            : null;
        if (reason is not null)
        {
            _problems.Add(TransformDiagnostics.WrongRecord, Places.Record(_fullName), _record.Name, reason);
        }
    }

    private List<RowMember> Members()
    {
        var parameters = PrimaryParameters();
        var members = new List<RowMember>();
        foreach (var property in _record.GetMembers().OfType<IPropertySymbol>().Where(IsColumn))
        {
            var place = Places.Member(_fullName, property.Name);
            AddPlace(place, property);
            var (type, isNullable) = ClrTypes.Read(property.Type);
            if (type is null)
            {
                _problems.Add(TransformDiagnostics.UnsupportedType, place, property.Name, Unsupported(property.Type));
                continue;
            }

            parameters.TryGetValue(property.Name, out var parameter);
            members.Add(Member(property, parameter, type, isNullable));
        }

        if (members.Count == 0 && _problems.Count == 0)
        {
            _problems.Add(TransformDiagnostics.NoRows, Places.Record(_fullName), _record.Name);
        }

        return members;
    }

    private RowMember Member(IPropertySymbol property, IParameterSymbol? parameter, MemberType type, bool isNullable)
    {
        var attributes = new SymbolAttributes(property, parameter);
        var isKey = attributes.Has(AttributeNames.Key);
        if (isKey && isNullable)
        {
            _problems.Add(TransformDiagnostics.NullableKey, Places.Member(_fullName, property.Name), property.Name);
        }

        return new RowMember(property.Name, attributes.Text(AttributeNames.Column) ?? SnakeName.Of(property.Name), type, isNullable)
        {
            IsParameter = parameter is not null,
            IsKey = isKey,
            Precision = attributes.Number(AttributeNames.Precision, 0),
            Scale = attributes.Number(AttributeNames.Precision, 1) ?? 0,
            Length = attributes.Number(AttributeNames.Length, 0) ?? attributes.Number(AttributeNames.MaxLength, 0) ?? attributes.Number(AttributeNames.StringLength, 0),
            Description = attributes.Text(AttributeNames.Description),
            Classification = attributes.Text(AttributeNames.Classification),
        };
    }

    // The properties of a positional record are told by a constructor that has just their names.
    private Dictionary<string, IParameterSymbol> PrimaryParameters()
    {
        var primary = _record.InstanceConstructors.FirstOrDefault(constructor => constructor.DeclaringSyntaxReferences.Any(
            reference => reference.GetSyntax(_cancellation) is RecordDeclarationSyntax));
        return primary?.Parameters.ToDictionary(parameter => parameter.Name) ?? [];
    }

    private static bool IsColumn(IPropertySymbol property) =>
        property is { IsStatic: false, IsIndexer: false, SetMethod: not null, DeclaredAccessibility: Accessibility.Public or Accessibility.Internal };

    private static string Unsupported(ITypeSymbol type)
    {
        var name = type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        return type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IReadOnlyList_T }
            ? $"the items of a list are numbers, texts or moments that may be null, such as IReadOnlyList<int?>, not {name}"
            : $"no column has the type {name}; use numbers, texts, moments, Guid, byte[], or IReadOnlyList<T?> of such";
    }

    private void AddPlace(string name, ISymbol symbol)
    {
        if (symbol.Locations.FirstOrDefault(location => location.IsInSource) is { } location)
        {
            _places.Add(PlaceDescriptor.Of(name, location));
        }
    }
}
