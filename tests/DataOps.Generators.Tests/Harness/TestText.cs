using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DataOps.Generators.Tests.Harness;

internal sealed class TestText(string path, string text) : AdditionalText
{
    public override string Path { get; } = "/repo/Shop/" + path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}
