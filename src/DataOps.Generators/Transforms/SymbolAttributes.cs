using Microsoft.CodeAnalysis;

namespace DataOps.Generators.Transforms;

/// <summary>The attributes that the generator reads of a symbol, and of the parameter that it comes from.</summary>
/// <param name="symbol">The symbol.</param>
/// <param name="parameter">The parameter of a positional record, where attributes may stand without <c>property:</c>.</param>
internal sealed class SymbolAttributes(ISymbol symbol, IParameterSymbol? parameter = null)
{
    private readonly List<AttributeData> _attributes =
    [
        .. symbol.GetAttributes().Concat(parameter?.GetAttributes() ?? []).Where(
            attribute => attribute.AttributeClass is { } type && AttributeNames.IsRead(type.ContainingNamespace.ToDisplayString())),
    ];

    public bool Has(string name) => Find(name) is not null;

    /// <summary>The first argument, a text.</summary>
    public string? Text(string name) => Find(name)?.ConstructorArguments is [{ Value: string text }, ..] ? text : null;

    /// <summary>An argument, a number.</summary>
    public int? Number(string name, int index) =>
        Find(name)?.ConstructorArguments is { } arguments && index < arguments.Length && arguments[index].Value is int number ? number : null;

    private AttributeData? Find(string name) => _attributes.FirstOrDefault(attribute => attribute.AttributeClass!.Name == name);
}
