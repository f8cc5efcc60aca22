using System.Globalization;
using System.Xml.Linq;

namespace DataOps.Build.Tests;

public class TargetsTests
{
    [Fact]
    public void An_error_that_the_targets_report_is_the_one_its_descriptor_gives()
    {
        var descriptor = BuildDiagnostics.MissingPublishProfile;
        var error = Assert.Single(Targets().Descendants("Error"), element => (string?)element.Attribute("Code") == descriptor.Id);
        var text = string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat, "$(PublishProfile)", "$(PublishProfileFullPath)");
        Assert.Equal(text, (string?)error.Attribute("Text"));
    }

    [Fact]
    public void Every_setting_that_an_item_may_carry_is_seen_by_the_generator_and_is_an_input_of_the_build()
    {
        var settings = XDocument.Load(File("DataOps.Build.props")).Descendants("CompilerVisibleItemMetadata")
            .Select(element => (string)element.Attribute("MetadataName")!).ToList();
        Assert.Contains("Materialize", settings);
        var inputs = string.Concat(Targets().Descendants("_DataOpsInputLine").Select(line => (string?)line.Attribute("Include")));
        Assert.All(settings, setting => Assert.Contains($"%({setting})", inputs, StringComparison.Ordinal));
    }

    private static XDocument Targets() => XDocument.Load(File("DataOps.Build.targets"));

    private static string File(string name) => Path.Combine(AppContext.BaseDirectory, "msbuild", name);
}
